import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

const FOLDER = fileURLToPath(new URL('../locales', import.meta.url));

/** Every language's messages by locale, as the built extension carries them: `popup.title` is `popup_title`. Throws where a file is no YAML. */
export function readLocales(): Record<string, Record<string, string>> {
  const files = globSync('*.yml', { cwd: FOLDER }).sort();
  return Object.fromEntries(files.map((file) => [basename(file, '.yml'), readLocale(join(FOLDER, file))]));
}

function readLocale(path: string): Record<string, string> {
  const messages = generateChromeMessages(parseMessagesText(readFileSync(path, 'utf8'), 'YAML'));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
