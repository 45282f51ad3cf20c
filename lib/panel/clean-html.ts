import DOMPurify from 'dompurify';
import { IMAGES_LIMIT } from './images-limit.ts';
import { isSafeLink } from './safe-link.ts';

/** A template's output has at most this many elements. */
export const ELEMENT_LIMIT = 5000;

/** What text and tables are made of. No forms, no media but images, nothing that embeds, loads or runs. */
const TAGS =
  'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark meter nav ol p pre progress q rp rt ruby s samp section small span strike strong style sub summary sup table tbody td tfoot th thead time tr u ul var wbr';

/** `data-copy` says what the sidebar copies. No `id` and no `name`: they would shadow properties of the document. No `target`, `ping`, `srcset`, `background`. */
const ATTRIBUTES =
  'align alt bgcolor border cellpadding cellspacing class color colspan data-copy datetime dir headers height high lang low max min open optimum reversed role rowspan scope span start style title type valign value width'.split(
    ' ',
  );

/** Cleaned HTML, safe in the frame of `frame-document.ts`; `too-many` where the output has more elements than `ELEMENT_LIMIT`. */
export type Cleaned =
  | {
      ok: true;
      html: string;
      empty: boolean;
      /** The addresses of pictures from elsewhere that are left out so far, each once. */
      images: string[];
    }
  | { ok: false; reason: 'too-many' };

/**
 * Keeps of a template's output what may be shown. Styles stay, for the frame lets them load nothing; images stay when they are in the page itself
 * (`data:`) or `loaded` has them by their address, links when they lead to a page over HTTPS, a mail or a telephone number, each into a new tab. Touches: DOM.
 */
export function cleanHtml(html: string, loaded: ReadonlyMap<string, string> = new Map()): Cleaned {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  if (parsed.querySelectorAll('*').length > ELEMENT_LIMIT) return { ok: false, reason: 'too-many' };
  const fragment = purifier.sanitize(html, { RETURN_DOM_FRAGMENT: true });
  /** In this document, which has loaded its pictures by the time when the output is written into the frame. */
  const box = document.createElement('div');
  box.append(fragment);
  const images = putIn(box, loaded);
  return { ok: true, html: box.innerHTML, empty: isEmpty(box), images };
}

const purifier = DOMPurify();
/** Once: to read the rules takes as long as to clean most outputs. What is given to `sanitize` beside them counts for its type alone. */
purifier.setConfig({
  ALLOWED_TAGS: TAGS.split(' '),
  ALLOWED_ATTR: [...ATTRIBUTES, 'href', 'src'],
  ADD_URI_SAFE_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: true,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:)/i,
  FORCE_BODY: true,
  RETURN_DOM_FRAGMENT: true,
});
purifier.addHook('afterSanitizeAttributes', (element) => {
  if (leadsOutside(element)) openInNewTab(element);
  else element.removeAttribute('href');
  if (isInlineImage(element)) return;
  if (isRemoteImage(element)) element.setAttribute(REMOTE, element.getAttribute('src') ?? '');
  element.removeAttribute('src');
});

/** Where a picture's address waits: as `src` the browser would fetch it. No template can write it, for all `data-` attributes but `data-copy` go. */
const REMOTE = 'data-remote';

function isRemoteImage(element: Element): boolean {
  return element.tagName === 'IMG' && /^https?:/i.test(element.getAttribute('src') ?? '');
}

/** Puts the pictures in that are there, and gives the addresses of the others. Those beyond the first `IMAGES_LIMIT` are neither. */
function putIn(box: Element, loaded: ReadonlyMap<string, string>): string[] {
  const addresses = new Set<string>();
  for (const image of box.querySelectorAll(`img[${REMOTE}]`)) {
    const address = image.getAttribute(REMOTE) ?? '';
    image.removeAttribute(REMOTE);
    if (addresses.size < IMAGES_LIMIT) addresses.add(address);
    const data = addresses.has(address) ? loaded.get(address) : undefined;
    if (data !== undefined) image.setAttribute('src', data);
  }
  return [...addresses].filter((address) => !loaded.has(address));
}

function leadsOutside(element: Element): boolean {
  return element.tagName === 'A' && isSafeLink(element.getAttribute('href') ?? '');
}

function openInNewTab(link: Element): void {
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

function isInlineImage(element: Element): boolean {
  return element.tagName === 'IMG' && /^data:image\//i.test(element.getAttribute('src') ?? '');
}

/** Nothing that anybody would see. */
function isEmpty(box: Element): boolean {
  if (box.querySelector('img, hr, meter, progress') !== null) return false;
  const seen = box.querySelector('style') === null ? box : (box.cloneNode(true) as Element);
  for (const style of seen.querySelectorAll('style')) style.remove();
  return seen.textContent.trim() === '';
}
