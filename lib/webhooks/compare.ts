import { isSlowPattern } from '../helpdesks/slow-pattern.ts';

/** How much of a text a regular expression is tried on, in characters. */
const MATCHED = 1000;

/** Whether two texts are the same to people: case, ends and the composition of accents do not count. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** The same for a part of a text. */
export function holdsText(text: string, part: string): boolean {
  return plain(text).includes(plain(part));
}

/** Whether a regular expression, of which case does not count, matches anywhere in the first 1,000 characters. One that is none, or could take for ever, matches nothing. */
export function matchesPattern(text: string, source: string): boolean {
  if (isSlowPattern(source)) return false;
  try {
    return new RegExp(source, 'i').test(text.trim().normalize('NFC').slice(0, MATCHED));
  } catch {
    return false;
  }
}

/**
 * The number that a text is: `7`, `-0.5`, `1200.50`, and with commas between thousands `1,200.50`. Whatever people might read in two ways (`1.200,50`, `1,5`) or with a unit is none: `null`.
 */
export function numberIn(text: string): number | null {
  const written = text.trim();
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return Number(written.replaceAll(',', ''));
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? Number(written) : null;
}

/** As people read it: trimmed, in small letters, accents composed. */
export function plain(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
