import { type Html, html } from './html.ts';
import { initials } from './words.ts';

const TONES = 6;

/** A round mark with a person's initials, in a tone that stays with the name. */
export function avatar(name: string): Html {
  const tone = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES;
  return html`<span class="avatar tone-${tone}" aria-hidden="true">${initials(name)}</span>`;
}
