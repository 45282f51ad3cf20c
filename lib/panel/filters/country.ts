/** The filter `country`: `CZ` as "Czechia" or "Česko". Takes ISO 3166-1 codes of two letters; anything else stays as it is. */
export function countryText(locale: string, value: unknown): unknown {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (!/^[A-Z]{2}$/.test(code)) return value;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code) ?? value;
}
