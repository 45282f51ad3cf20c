/** Words for what an element is doing just now: tomorrow it is doing something else. */
const STATES = new Set(
  'active actived checked closed collapsed current disabled enabled entered expanded first focus focused hidden highlighted hover hovered invalid last loaded loading open opened pressed read selected shown sticky unread valid visible'.split(
    ' ',
  ),
);
/** What style libraries put before names that they make up. */
const MADE_UP = /^(css|sc|jss|jsx|emotion|svelte|ember|tw|makestyles)-/i;
const LONGEST = 60;

/**
 * Whether a name that a page gives an element (a class, an id, the value of a `data-` attribute) looks like a person's word for it, and so will still be there
 * tomorrow: words of letters, no digits, no hash, no passing state.
 */
export function isStableName(name: string): boolean {
  if (name.length > LONGEST || !/^[a-z][a-z_\-: ]*$/i.test(name) || MADE_UP.test(name)) return false;
  const words = wordsOf(name);
  return (
    words.some((word) => word.length > 2) &&
    words.every(isWord) &&
    name.split(/[_\-: ]+/).every((token) => !isHash(token))
  );
}

/** The words of a name or a text, in small letters: `requesterCard`, `requester-card` and `Requester card` have the same. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function isWord(word: string): boolean {
  return (word.length > 1 || word === 'e') && !STATES.has(word) && !/[bcdfghjklmnpqrstvwxz]{5}/.test(word);
}

/** `XkdYe`, `aBcDe`: capitals where no word begins. */
function isHash(token: string): boolean {
  const parts = token.split(/(?<=[a-z])(?=[A-Z])/);
  return parts.length > 1 && parts.every((part) => part.length < 4);
}
