import { type HelpdeskChoice, helpdeskChoice } from '../../lib/helpdesks/helpdesk-choice.ts';
import { coversOrigin } from '../../lib/helpdesks/match-pattern.ts';
import type { Settings } from '../../lib/messages.ts';
import { ANY_HELPDESK, type Support, supportOf, supportWord } from './support.ts';

/** A helpdesk that a site can be switched on with. */
export interface OfferedHelpdesk extends Omit<HelpdeskChoice, 'support'> {
  support: Support;
}

/** Every helpdesk that can be switched on: the config's own, which replace ours of the same id, then ours, each by name, and at the end the one for any site. */
export function offeredHelpdesks(settings: Settings): OfferedHelpdesk[] {
  const own = settings.effective.ownHelpdesks.map((helpdesk) => offered(helpdeskChoice(helpdesk), true));
  const taken = new Set(own.map(({ id }) => id));
  const ours = settings.helpdesks.filter(({ id }) => !taken.has(id)).map((choice) => offered(choice, false));
  return [...own.sort(byName), ...ours.sort(byName)];
}

/** The helpdesk whose product is always served at this origin; `undefined` for what people host themselves. */
export function helpdeskAt(choices: readonly OfferedHelpdesk[], origin: string): OfferedHelpdesk | undefined {
  return choices.find(({ matches }) => matches.some((pattern) => coversOrigin(pattern, origin)));
}

/** A choice as a line of a list: `Request Tracker — verified`. */
export function choiceText({ name, support }: OfferedHelpdesk): string {
  return `${name} — ${supportWord(support).toLowerCase()}`;
}

/** What a helpdesk asks the admin for and nobody has said yet: the labels of its settings. */
export function unsetSettings(
  { settings }: Pick<OfferedHelpdesk, 'settings'>,
  set: Record<string, string>,
): string[] {
  return settings.filter(({ name }) => (set[name] ?? '') === '').map(({ label }) => label);
}

function offered(choice: HelpdeskChoice, own: boolean): OfferedHelpdesk {
  return { ...choice, support: supportOf(choice, own) };
}

function byName(one: OfferedHelpdesk, other: OfferedHelpdesk): number {
  const last = Number(one.id === ANY_HELPDESK) - Number(other.id === ANY_HELPDESK);
  return last !== 0 ? last : one.name.localeCompare(other.name, 'en');
}
