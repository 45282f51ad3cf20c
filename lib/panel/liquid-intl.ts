import { type FilterImplOptions, filters, type Liquid } from 'liquidjs';
import { countryText } from './filters/country.ts';
import { dateText } from './filters/date.ts';
import { readMoment } from './filters/moment.ts';
import { moneyText } from './filters/money.ts';
import { numberText } from './filters/number.ts';
import { isTimeZone, type Place } from './filters/place.ts';
import { relativeTimeText } from './filters/relative-time.ts';

type Handler = Extract<FilterImplOptions, (...args: never[]) => unknown>;

/** Registers the filters that follow the agent's language and time zone. `clock.now` is in milliseconds since the epoch. */
export function registerIntlFilters(liquid: Liquid, place: Place, clock: { now: number }): void {
  const { locale } = place;
  const handlers: Record<string, Handler> = {
    number: (value, how) => numberText(locale, value, how),
    money: (value, currency, unit) => moneyText(locale, value, currency, unit),
    country: (value) => countryText(locale, value),
    relative_time: (value) => relativeTimeText(place, clock.now, value),
    date: dateFilter(place, clock),
  };
  for (const [name, handler] of Object.entries(handlers)) liquid.registerFilter(name, handler);
}

/** Liquid's own `date` where the format is a pattern (`%d.%m.`), ours for the rest. Both read dates alike, and in the agent's zone. */
function dateFilter(place: Place, clock: { now: number }): Handler {
  return function (value, format, zone) {
    if (typeof format !== 'string' || !format.includes('%'))
      return dateText(place, clock.now, value, format, zone);
    const moment = readMoment(value, clock.now, place.timeZone);
    if (moment === null) return value;
    const named = isTimeZone(zone) || typeof zone === 'number' ? zone : place.timeZone;
    return liquidDate.call(this, new Date(moment.at), format, moment.wholeDay ? 'UTC' : named);
  };
}

const liquidDate = handlerOf(filters['date']);

function handlerOf(filter: FilterImplOptions | undefined): Handler {
  if (typeof filter !== 'function') throw new Error('liquidjs has no filter of this name.');
  return filter;
}
