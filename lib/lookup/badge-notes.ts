import { t } from '../i18n.ts';

/** What a note is about: a key of the answer, or a field that the endpoint named. */
export type Noted = { key: string } | { field: string };

/** Says that something is there that is no text. */
export function notText(what: Noted): string {
  return 'key' in what
    ? t('notes.notText', { key: what.key })
    : t('notes.fieldNotText', { name: what.field });
}

/** Says that a number came with fewer digits than it was sent with. */
export function largeNumber(what: Noted): string {
  return 'key' in what
    ? t('notes.largeNumber', { key: what.key })
    : t('notes.fieldLargeNumber', { name: what.field });
}

/** Says that only so many characters of a text are shown. */
export function wasCut(what: Noted, length: number): string {
  return 'key' in what
    ? t('notes.cut', { key: what.key, length })
    : t('notes.fieldCut', { name: what.field, length });
}
