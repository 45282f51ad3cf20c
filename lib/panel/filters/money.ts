import { asNumeric, type Numeric } from './number.ts';

/**
 * The filter `money`: `1234.5` with `EUR` as "€1,234.50" or "1 234,50 €". `unit` is `minor` where the amount counts the currency's smallest unit, as payment
 * services send it (`4999` are 49.99 €, but ￥4,999). What is no amount, or has no ISO 4217 currency, stays as it is.
 */
export function moneyText(locale: string, value: unknown, currency?: unknown, unit?: unknown): unknown {
  const numeric = asNumeric(value);
  const code = typeof currency === 'string' ? currency.trim().toUpperCase() : '';
  if (numeric === null || !/^[A-Z]{3}$/.test(code)) return value;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code });
  return format.format(unit === 'minor' ? fromMinor(numeric, format) : numeric);
}

function fromMinor(numeric: Numeric, format: Intl.NumberFormat): number {
  return Number(numeric) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}
