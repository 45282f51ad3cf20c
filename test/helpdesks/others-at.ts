import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { coversOrigin } from '../../lib/helpdesks/match-pattern.ts';
import { describedHelpdesks } from './described.ts';

/**
 * The helpdesks that a page of this one could be taken for. Hosts that belong to a product decide; on others, those that can be served anywhere. A product that is
 * served at its own hosts alone may have URLs that look like another's.
 */
export function othersAt(own: Helpdesk, { origin }: URL): Helpdesk[] {
  const hostDecides = isServedAt(own, origin);
  return describedHelpdesks.filter(
    (other) => other !== own && (isServedAt(other, origin) || (!hostDecides && canBeAnywhere(other))),
  );
}

function isServedAt({ matches }: Helpdesk, origin: string): boolean {
  return matches.some((pattern) => coversOrigin(pattern, origin));
}

function canBeAnywhere({ matches, fingerprint }: Helpdesk): boolean {
  return matches.length === 0 || fingerprint !== undefined;
}
