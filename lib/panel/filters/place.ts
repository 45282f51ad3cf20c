/** Where the agent reads: the language of the browser's own interface, and the time zone of the machine. */
export interface Place {
  /** A BCP 47 language tag: `cs`, `en-GB`. */
  locale: string;
  /** An IANA time zone: `Europe/Prague`. */
  timeZone: string;
}

/** The same place, with English and UTC where this browser's `Intl` does not know what it says. */
export function knownPlace({ locale, timeZone }: Place): Place {
  return { locale: isLocale(locale) ? locale : 'en', timeZone: isTimeZone(timeZone) ? timeZone : 'UTC' };
}

/** True for a name of a time zone that `Intl` takes. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
