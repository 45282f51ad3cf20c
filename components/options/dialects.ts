import type { Connector } from '../../lib/lookup/connector.ts';
import { SECRET_HEADERS } from '../../lib/lookup/dialect.ts';
import type { Draft } from './draft.ts';

export type DialectId = Connector['dialect'];

interface Dialect {
  id: DialectId;
  name: string;
  /** What the endpoint gets and gives, in words for the form: the key of them. */
  hint: `options.endpoint.${DialectId}`;
  /** The header in which that product's endpoints expect the secret. */
  secretHeader: string;
  display: Draft['display'];
}

/** The dialects to choose from, with what each presets in the form. */
export const DIALECTS: readonly Dialect[] = [
  {
    id: 'deskside',
    name: 'Deskside',
    hint: 'options.endpoint.deskside',
    secretHeader: SECRET_HEADERS.deskside,
    display: 'badge',
  },
  {
    id: 'disqua',
    name: 'Disqua YourCRM',
    hint: 'options.endpoint.disqua',
    secretHeader: SECRET_HEADERS.disqua,
    display: 'badge',
  },
  {
    id: 'initdesk',
    name: 'initdesk BYOD',
    hint: 'options.endpoint.initdesk',
    secretHeader: SECRET_HEADERS.initdesk,
    display: 'template',
  },
];

/** The dialect of this id. */
export function dialect(id: DialectId): Dialect {
  const found = DIALECTS.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`No dialect is called ${id}`);
  return found;
}

/** What choosing a dialect changes in the form: its presets, where the former dialect's still stand. */
export function chooseDialect(draft: Draft, next: DialectId): Partial<Draft> {
  const [from, to] = [dialect(draft.dialect), dialect(next)];
  const untouchedHeader = draft.secretHeader.trim() === '' || draft.secretHeader === from.secretHeader;
  return {
    dialect: next,
    ...(untouchedHeader ? { secretHeader: to.secretHeader } : {}),
    ...(draft.display === from.display ? { display: to.display } : {}),
  };
}
