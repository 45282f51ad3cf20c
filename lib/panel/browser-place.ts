import type { Place } from './filters/place.ts';

/** Where this browser's agent reads. `i18n` is the browser's API of that name. */
export function browserPlace(i18n: { getUILanguage(): string }): Place {
  return {
    locale: i18n.getUILanguage(),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
