import type { JsonObject } from '../../../lib/lookup/answer.ts';
import type { Place } from '../../../lib/panel/filters/place.ts';
import { renderTemplate } from '../../../lib/panel/liquid-engine.ts';
import { problemText } from '../../../lib/panel/problem-text.ts';

/** Saturday noon in London. */
export const NOW = Date.parse('2026-11-21T12:00:00Z');

export const PLACES = {
  en: { locale: 'en', timeZone: 'UTC' },
  'en-US': { locale: 'en-US', timeZone: 'America/Los_Angeles' },
  cs: { locale: 'cs', timeZone: 'Europe/Prague' },
  de: { locale: 'de', timeZone: 'Europe/Berlin' },
  ja: { locale: 'ja', timeZone: 'Asia/Tokyo' },
  ar: { locale: 'ar', timeZone: 'Africa/Cairo' },
} satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;

/** What `{{ data.v | FILTER }}` gives, with the spaces and marks that nobody sees in a table made plain. */
export function filtered(value: JsonObject['v'], filter: string, place: Place = PLACES.en): string {
  const outcome = renderTemplate({
    kind: 'render',
    template: `{{ data.v | ${filter} }}`,
    variables: { data: { v: value ?? null }, ticket: null, connector: { id: '', name: '', description: '' } },
    setting: { ...place, now: NOW },
  });
  if (!outcome.ok) throw new Error(problemText(outcome.problem));
  return plain(outcome.html);
}

/** No-break spaces become spaces, direction marks go. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u061c\u200e\u200f]/g, '');
}
