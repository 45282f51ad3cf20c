import { addressOf, type Letter, makeLetterKeys, openLetter } from '../letter.ts';

/** Takes requests that nobody but the background may read. */
export interface Letterbox {
  /** Where to send letters, for as long as this background lives. */
  address(): Promise<string>;
  /** The request of this name in a letter; `null` where it is none, or was sealed for a former background. */
  open(name: string, letter: unknown): Promise<{ request: unknown } | null>;
}

/** Its keys are made at the first use and are never written anywhere: what was overheard of a letter can never be read later. */
export function createLetterbox(): Letterbox {
  let made: Promise<CryptoKeyPair> | undefined;
  const keys = () => {
    made ??= makeLetterKeys();
    return made;
  };
  return {
    address: async () => addressOf(await keys()),
    open: async (name, letter) => (isLetter(letter) ? openLetter(await keys(), name, letter) : null),
  };
}

function isLetter(letter: unknown): letter is Letter {
  if (typeof letter !== 'object' || letter === null) return false;
  const { from, iv, sealed } = letter as Record<string, unknown>;
  return [from, iv, sealed].every((part) => typeof part === 'string');
}
