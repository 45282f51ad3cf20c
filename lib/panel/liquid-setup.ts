import { Liquid } from 'liquidjs';
import { knownPlace, type Place } from './filters/place.ts';
import { ESCAPING_FILTERS, escapedText } from './liquid-filters.ts';
import { registerIntlFilters } from './liquid-intl.ts';
import { READING_TAGS } from './reading-tags.ts';

/** Liquid as panels have it, for agents at one place, and the clock that its filters read, in milliseconds since the epoch. */
export function makeLiquid(wanted: Place): { liquid: Liquid; clock: { now: number } } {
  const place = knownPlace(wanted);
  const liquid = new Liquid({
    locale: place.locale,
    timezoneOffset: place.timeZone,
    outputEscape: escapedText,
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 100_000,
    renderLimit: 200,
    memoryLimit: 5_000_000,
    templates: {},
  });
  for (const tag of READING_TAGS) delete liquid.tags[tag];
  for (const [name, filter] of Object.entries(ESCAPING_FILTERS)) liquid.registerFilter(name, filter);
  const clock = { now: 0 };
  registerIntlFilters(liquid, place, clock);
  return { liquid, clock };
}
