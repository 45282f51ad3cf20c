import { formatLocale } from '../../lib/i18n.ts';

/** A number as people of the language write it: `1,000`. */
export function numberText(number: number): string {
  return new Intl.NumberFormat(formatLocale()).format(number);
}
