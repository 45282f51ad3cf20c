import type { SetOff } from '../store/database.ts';
import { eventKind } from './all-events.ts';
import type { SkipReason } from './delivery.ts';
import type { Happening } from './happening.ts';

/** For so long after a rule's request was sent to the helpdesk, in milliseconds, what changes in its ticket is held to be the request's doing. */
export const EFFECT = 120_000;

/** How often a rule is set off for one ticket at most, by anything but a press, within so many milliseconds: the second bound is for loops that are as slow as pages are read again. */
const BOUNDS = [
  { times: 10, within: 600_000 },
  { times: 40, within: 24 * 3_600_000 },
];

/** How many times each rule's setting off is remembered for a ticket. */
const REMEMBERED = 40;

/** When the request of a delivery was sent, each time; empty where it was not yet. */
export type SentAt = (delivery: SetOff) => readonly number[];

/**
 * The rules whose requests may have brought an event about: those sent for its ticket to the helpdesk's own site shortly before, and the rules that these followed from in turn. What goes
 * elsewhere is held to change no ticket, or an agent's second change within two minutes would be told to nobody; where it does after all, `BOUNDS` end the loop.
 */
export function causesOf(
  { event, at }: Pick<Happening, 'event' | 'at'>,
  entries: readonly SetOff[],
  sentAt: SentAt,
): string[] {
  if (!eventKind(event).isEffect) return [];
  const recent = entries.filter(
    (entry) => entry.atHelpdesk && sentAt(entry).some((sent) => sent <= at && at - sent < EFFECT),
  );
  return [...new Set(recent.flatMap(({ rule, after }) => [rule, ...after]))];
}

/** Why a rule is not set off by an event; `null` where it is. `causes`: see `causesOf`. */
export function loopReason(
  rule: string,
  { event, at }: Pick<Happening, 'event' | 'at'>,
  entries: readonly SetOff[],
  causes: readonly string[],
): SkipReason | null {
  if (event === 'action') return null;
  if (causes.includes(rule)) return 'own-effect';
  const times = entries
    .filter((entry) => entry.rule === rule && entry.event !== 'action')
    .map((entry) => at - entry.at);
  const isTooOften = BOUNDS.some(
    (bound) => times.filter((ago) => ago >= 0 && ago < bound.within).length >= bound.times,
  );
  return isTooOften ? 'too-often' : null;
}

/** The entries with one more, the oldest of its rule gone where there are too many; a rule's presses do not crowd out the rest. */
export function withSetOff(entries: readonly SetOff[], entry: SetOff): SetOff[] {
  const isAlike = (other: SetOff) =>
    other.rule === entry.rule && (other.event === 'action') === (entry.event === 'action');
  const alike = entries.filter(isAlike);
  const gone = new Set(alike.slice(0, Math.max(0, alike.length + 1 - REMEMBERED)));
  return [...entries.filter((other) => !gone.has(other)), entry];
}
