import type { Scheme } from '../ui/use-color-scheme.ts';
import { partsOf } from './opened-parts.ts';
import { watchFrame } from './watch-frame.ts';

/** Said at the frame's element when there is an output in its document where there was none, and it is as high as that. */
export const FILLED = 'filled';

/** Writes into one document of a template's frame. */
export interface FrameWriter {
  frame: Document;
  /** Puts cleaned HTML in the place of what was there, in these colours. The empty text leaves nothing of that: no height, no focus. The same text leaves all as it is. */
  write(html: string, scheme: Scheme): void;
  /** Ends what follows the document. */
  stop(): void;
}

/**
 * Writes into the document that the frame has loaded; what was open in the `former` one's is opened in it too. `null` where it is another than that of
 * `frame-document.ts`: where its policy is missing nothing is shown. Touches: the frame's DOM, layout and focus.
 */
export function frameWriter(element: HTMLIFrameElement, former: FrameWriter | null): FrameWriter | null {
  const frame = element.contentDocument;
  if (!frame?.querySelector('meta[http-equiv]')) return null;
  former?.stop();
  let last = former?.frame ?? frame;
  let written: string | null = null;
  const { measure, stop } = watchFrame(frame, (height) => {
    element.style.blockSize = `${height}px`;
  });
  return {
    frame,
    stop,
    write(html, scheme) {
      frame.documentElement.style.colorScheme = scheme;
      if (html === written) return;
      written = html;
      const before = partsOf(last);
      last = frame;
      frame.body.replaceChildren(...nodesOf(html, frame));
      if (html === '') {
        element.removeAttribute('style');
        element.blur();
        return;
      }
      for (const [name, part] of partsOf(frame)) part.open = before.get(name)?.open ?? part.open;
      const isFirst = element.style.blockSize === '';
      /** Before its height changes: to scroll lays out what has changed, as to measure does. */
      if (isFirst) for (const scrolled of [frame.documentElement, frame.body]) scrolled.scrollTo(0, 0);
      measure();
      if (isFirst) element.dispatchEvent(new Event(FILLED));
    },
  };
}

/** As safe as a document of that text, for it is parsed as one, by the rules that DOMPurify cleans for: in a document that runs and loads nothing. */
function nodesOf(html: string, frame: Document): Node[] {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  return [...body.childNodes].map((node) => frame.importNode(node, true));
}
