import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';

/** The helpdesks that know their own pages. The generic one sees a ticket wherever it is switched on. */
export const describedHelpdesks = allHelpdesks.filter(({ id }) => id !== 'generic');
