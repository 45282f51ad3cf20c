import { t } from '../i18n.ts';
import type { Json, JsonObject } from './answer.ts';
import { largeNumber, type Noted, notText, wasCut } from './badge-notes.ts';

export const BADGE_COLORS = ['green', 'blue', 'yellow', 'red', 'gray'] as const;
export type BadgeColor = (typeof BADGE_COLORS)[number];

/** What a badge panel shows of an answer. Every text is at most as long as `LONGEST` says. */
export interface Badge {
  customerId?: string;
  name?: string;
  label?: string;
  color: BadgeColor;
  fields: { name: string; value: string }[];
}

/** Lengths in characters (code points). Label and number of fields are Disqua's; the others keep a panel a panel. */
const LONGEST = { customerId: 200, name: 200, label: 30, fieldName: 60, fieldValue: 300 };
const MOST_FIELDS = 5;

/** So many notes say what is wrong with an endpoint. */
const MOST_NOTES = 10;

/**
 * Reads an answer in the format that Disqua documents, generously: numbers and booleans become strings, `null` and blanks are left out, an unknown
 * colour is gray, too much is cut. `notes` says for the log what was changed, but for what only changed its type.
 */
export function readBadge(data: JsonObject): { badge: Badge; notes: string[] } {
  const notes: string[] = [];
  const customerId = readText(data['customer_id'], { key: 'customer_id' }, LONGEST.customerId, notes);
  const name = readText(data['name'], { key: 'name' }, LONGEST.name, notes);
  const label = readText(data['badge'], { key: 'badge' }, LONGEST.label, notes);
  const badge: Badge = {
    ...(customerId === null ? {} : { customerId }),
    ...(name === null ? {} : { name }),
    ...(label === null ? {} : { label }),
    color: readColor(data['badge_color'], notes),
    fields: readFields(data['fields'], notes),
  };
  return { badge, notes: notes.slice(0, MOST_NOTES) };
}

function readText(value: Json | undefined, what: Noted, longest: number, notes: string[]): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'object' || value === Infinity || value === -Infinity) {
    notes.push(notText(what));
    return null;
  }
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    notes.push(largeNumber(what));
  const text = String(value).trim();
  return text === '' ? null : cut(text, longest, () => notes.push(wasCut(what, longest)));
}

function readColor(value: Json | undefined, notes: string[]): BadgeColor {
  if (value === undefined || value === null) return 'gray';
  const named = String(value).trim().toLowerCase().replace('grey', 'gray');
  const color = BADGE_COLORS.find((known) => known === named);
  if (color === undefined) notes.push(t('notes.unknownColor', { colors: BADGE_COLORS.join(', ') }));
  return color ?? 'gray';
}

function readFields(value: Json | undefined, notes: string[]): Badge['fields'] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) {
    notes.push(t('notes.fieldsNoObject'));
    return [];
  }
  const readable = Object.entries(value).flatMap(([name, entry]) => readField(name, entry, notes));
  if (readable.length > MOST_FIELDS)
    notes.unshift(t('notes.tooManyFields', { count: readable.length, most: MOST_FIELDS }));
  return readable.slice(0, MOST_FIELDS);
}

function readField(name: string, entry: Json, notes: string[]): Badge['fields'] {
  const longest = LONGEST.fieldName;
  const shown = cut(name, longest, () => notes.push(t('notes.fieldNameCut', { length: longest })));
  const value = readText(entry, { field: shown }, LONGEST.fieldValue, notes);
  return value === null ? [] : [{ name: shown, value }];
}

/** Cuts by code points, so that no emoji is torn in two. */
function cut(text: string, longest: number, note: () => void): string {
  if (text.length <= longest) return text;
  const characters = [...text.slice(0, longest * 2 + 2)];
  if (characters.length <= longest) return text;
  note();
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}
