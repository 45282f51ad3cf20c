import { standInForI18n } from '../lib/i18n-stand-in.ts';
import { readLocales } from './read-locales.ts';

/** Imported by scripts that print what `lib` says: there is no browser whose language it could be. */
standInForI18n(readLocales()['en'] ?? {});
