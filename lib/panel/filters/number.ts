/** What `Intl.NumberFormat` formats without losing a digit: a number, or a text that is one. */
export type Numeric = number | Intl.StringNumericLiteral;

const STYLES: Record<string, Intl.NumberFormatOptions> = {
  percent: { style: 'percent', maximumFractionDigits: 2 },
  compact: { notation: 'compact' },
};
/** More digits than this say nothing in a panel. */
const MOST_DIGITS = 12;

/**
 * The filter `number`: `1234.5` as "1,234.5" or "1 234,5". `how` is a count of decimal places, `percent` (of 1) or `compact`. What is no number stays as it
 * is.
 */
export function numberText(locale: string, value: unknown, how?: unknown): unknown {
  const numeric = asNumeric(value);
  return numeric === null ? value : new Intl.NumberFormat(locale, optionsOf(how)).format(numeric);
}

/** A number as it is, a text that is a number with all its digits; `null` for anything else. */
export function asNumeric(value: unknown): Numeric | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,2})?$/i.test(text) ? (text as Intl.StringNumericLiteral) : null;
}

function optionsOf(how: unknown): Intl.NumberFormatOptions {
  if (typeof how === 'string' && Object.hasOwn(STYLES, how)) return STYLES[how] ?? {};
  const digits = asNumeric(how);
  if (digits === null) return {};
  const places = Math.min(MOST_DIGITS, Math.max(0, Math.trunc(Number(digits))));
  return { minimumFractionDigits: places, maximumFractionDigits: places };
}
