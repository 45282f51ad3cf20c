import type { TeachPort } from '../../components/teach/port.ts';
import { elementText, NOT_TEXT } from '../../lib/helpdesks/element-text.ts';
import { send } from '../../lib/send.ts';
import { addressesOnPage } from '../../lib/teaching/addresses-on-page.ts';
import { learnField } from '../../lib/teaching/learn-field.ts';
import { concludeLesson } from '../../lib/teaching/lesson.ts';
import { guessIdPart, urlParts } from '../../lib/teaching/url-parts.ts';
import { createOutline } from './outline.ts';
import type { OverlayHost } from './overlay-host.ts';
import { startPointing } from './pointer.ts';

/** How many addresses the card offers. */
const OFFERED = 3;
/** How much of a page is searched for an id that its address has, in characters. */
const SEARCHED = 200_000;

/** The card's way to the page below it and to the background. `end` takes the overlay away. */
export function pagePort(overlay: OverlayHost, signal: AbortSignal, end: () => void): TeachPort {
  const document = overlay.layer.ownerDocument;
  const kept = createOutline(overlay.layer, true, signal);
  return {
    point: (onLook, onChoose) =>
      startPointing(overlay, { onLook, onChoose, start: () => firstToMean(document) }),
    mark: (element) => kept.show(element),
    addresses: () => addressesOnPage(document, OFFERED),
    learn: learnField,
    url() {
      const parts = urlParts(new URL(document.URL));
      const text = `${document.title} ${elementText(document.body, NOT_TEXT).slice(0, SEARCHED)}`;
      return {
        parts,
        guess: guessIdPart(parts, (id) => new RegExp(`(?<!\\w)${escapeForPattern(id)}(?!\\w)`).test(text)),
      };
    },
    conclude: (lesson) => concludeLesson(lesson, document, new URL(document.URL)),
    async hand(draft) {
      await send('taught', draft);
      end();
    },
    cancel() {
      end();
      send('teaching-cancelled', {}).catch(() => undefined);
    },
  };
}

function firstToMean(document: Document): Element {
  return addressesOnPage(document, 1)[0]?.element ?? document.querySelector('main') ?? document.body;
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
