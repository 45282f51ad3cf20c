import { wordsOf } from './stable-name.ts';

/** Words for how something looks, or for any kind of thing: every second element of a page has them. */
const PLAIN = new Set(
  `absolute align all antialiased area auto avatar badge bar base between bg black block blue body bold border bottom box break btn button card cell
  center checkbox clearfix clickable col column container content cursor dark data default div ellipsis end external field fill fixed flex float font
  form full gap gray green grey grid gridcell group grow h heading height hint hover icon inline inner item items justify label large layout leading left
  lg light line link list listitem ltr main max md medium min mt muted my nav nofollow none noopener noreferrer normal note nowrap opacity outer outline
  overflow p panel pl pointer pr presentation primary px py radio red rel relative right role rounded row rtl scroll secondary section select self
  semibold shadow shrink sidebar size sm small space spacing span start static sticky subtle table tag tbody td text tiny title top tr track tracking
  transition truncate type underline uppercase value view w weight white whitespace width wrap wrapper x xl xs y yellow z`.split(
    /\s+/,
  ),
);

/**
 * Whether the names in a part of a selector say only how an element looks or what kind of thing it is: `.btn`, `p.text-muted`. They are poor ways to find one element
 * again. An id stands once.
 */
export function isPlainPart(part: string): boolean {
  return !part.includes('#') && wordsOf(part.replace(/^[\w-]+/, '')).every((word) => PLAIN.has(word));
}
