import { t } from '../i18n.ts';

/** Bytes of the largest file that is read: a thousand connectors with long templates are a tenth of it in practice. */
export const MAX_CONFIG_BYTES = 20_000_000;

/** Why a file of so many bytes is not read; `null` where it is. */
export function sizeProblem(bytes: number): string | null {
  return bytes > MAX_CONFIG_BYTES ? tooLarge(bytes) : null;
}

export type ConfigText = { ok: true; text: string } | { ok: false; message: string };

/**
 * The text of a config file, without a byte order mark. UTF-8, and UTF-16 as some editors and shells write it. Refused, before anything is decoded, where the
 * file is over `MAX_CONFIG_BYTES`; and where the bytes are no text.
 */
export function configText(file: string | Uint8Array): ConfigText {
  const large = sizeProblem(file.length);
  if (large !== null) return { ok: false, message: large };
  if (typeof file === 'string') return { ok: true, text: file.replace(/^\uFEFF/, '') };
  try {
    return { ok: true, text: new TextDecoder(encodingOf(file), { fatal: true }).decode(file) };
  } catch {
    return { ok: false, message: t('configFile.notText') };
  }
}

/** By the byte order mark; without one by the zero byte that every first letter of JSON has in UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

function tooLarge(bytes: number): string {
  const megabytes = (size: number) => Math.ceil(size / 1_000_000);
  return t('configFile.tooLarge', { size: megabytes(bytes), most: megabytes(MAX_CONFIG_BYTES) });
}
