import { standInForI18n } from '../lib/i18n-stand-in.ts';

declare const __LOCALES__: Record<string, Record<string, string>>;

/** What people read from now on in this file's tests is in this language: `cs`. English without a word said. */
export function speak(locale: string): void {
  const messages = __LOCALES__[locale];
  if (messages === undefined) throw new Error(`No locales/${locale}.yml`);
  standInForI18n(messages);
}

speak('en');
