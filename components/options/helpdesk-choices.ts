import { coversOrigin } from '../../lib/helpdesks/match-pattern.ts';
import type { Settings } from '../../lib/messages.ts';

export type HelpdeskChoice = Settings['helpdesks'][number];

/** Every helpdesk that can be switched on: ours, and the config's own, which replace ours of the same id. */
export function helpdeskChoices(settings: Settings): HelpdeskChoice[] {
  const own = settings.effective.ownHelpdesks;
  const taken = new Set(own.map(({ id }) => id));
  return [...own, ...settings.helpdesks.filter(({ id }) => !taken.has(id))];
}

/** The helpdesk whose product is always served at this origin; `undefined` for what people host themselves. */
export function helpdeskAt(choices: readonly HelpdeskChoice[], origin: string): HelpdeskChoice | undefined {
  return choices.find(({ matches }) => matches.some((pattern) => coversOrigin(pattern, origin)));
}

/** How sure we are that a helpdesk is read rightly, in words. */
export function supportText(support: HelpdeskChoice['support']): string {
  switch (support) {
    case 'verified':
      return 'verified on the product itself';
    case 'stable':
      return 'stable';
    case 'experimental':
      return 'experimental';
  }
}
