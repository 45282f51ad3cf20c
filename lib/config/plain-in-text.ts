import { tokensOf } from '../webhooks/template-tokens.ts';
import { isSecretName, looksSecret } from './plain-secrets.ts';

/** A name and its value as a query, JSON, XML and a form have them; a value with a tag in it does not end where it should. */
const PAIRS = [
  /(?:^|[?&])([\w.-]+)=([^&#{}\s]{6,})(?=[&#\s]|$)/g,
  /"([\w.-]+)"\s*:\s*"([^"{}]{6,})"/g,
  /<([\w.:-]+)>([^<>{}]{6,})<\//g,
];

/**
 * True where a rule's URL or body seems to have a secret in plain words: by what a part of it looks like, or by the name that a value has. A guess, for a warning: nobody can tell for sure.
 */
export function isPlainInText(template: string): boolean {
  const text = tokensOf(template)
    .map((token) => (token.kind === 'text' ? token.text : '{}'))
    .join('');
  return looksSecret(text) || PAIRS.some((pair) => hasSecretPair(text, pair));
}

function hasSecretPair(text: string, pair: RegExp): boolean {
  return [...text.matchAll(pair)].some(([, name = '', value = '']) => {
    const dashed = name.replaceAll(/[_.]/g, '-');
    return isSecretName(dashed) || dashed.toLowerCase() === 'token' || looksSecret(value);
  });
}
