import { type HelpdeskChoice, helpdeskChoice } from '../../lib/helpdesks/helpdesk-choice.ts';
import { coversOrigin } from '../../lib/helpdesks/match-pattern.ts';
import type { Settings } from '../../lib/messages.ts';
import { supportWord } from '../helpdesk/support.ts';

/** Every helpdesk that can be switched on: ours, and the config's own, which replace ours of the same id. */
export function helpdeskChoices(settings: Settings): HelpdeskChoice[] {
  const own = settings.effective.ownHelpdesks.map(helpdeskChoice);
  const taken = new Set(own.map(({ id }) => id));
  return [...own, ...settings.helpdesks.filter(({ id }) => !taken.has(id))];
}

/** The helpdesk whose product is always served at this origin; `undefined` for what people host themselves. */
export function helpdeskAt(choices: readonly HelpdeskChoice[], origin: string): HelpdeskChoice | undefined {
  return choices.find(({ matches }) => matches.some((pattern) => coversOrigin(pattern, origin)));
}

/** A choice as a line of a list: `Request Tracker — verified`. */
export function choiceText({ name, support }: HelpdeskChoice): string {
  return `${name} — ${supportWord(support).toLowerCase()}`;
}
