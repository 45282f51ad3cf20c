import type { Pointer } from '../../components/teach/port.ts';
import { elementText, NOT_TEXT } from '../../lib/helpdesks/element-text.ts';
import { t } from '../../lib/i18n.ts';
import { elementAt } from '../../lib/teaching/roots.ts';
import { createOutline } from './outline.ts';
import type { OverlayHost } from './overlay-host.ts';
import { around, walk } from './walk.ts';

/** As much of an element's text as the card has room for, in characters. */
const SHOWN = 80;
/** What a wheel that counts in lines means, in CSS pixels. */
const LINE = 16;

interface Pointed {
  onLook: (text: string) => void;
  onChoose: (element: Element) => void;
  /** Where the keyboard starts. */
  start: () => Element;
}

/** Lets somebody point at the page through the shield. Scrolling goes through to what is below. */
export function startPointing({ element: host, layer, shield }: OverlayHost, pointed: Pointed): Pointer {
  const document = layer.ownerDocument;
  const ending = new AbortController();
  const { signal } = ending;
  const outline = createOutline(layer, false, signal);
  shield.classList.add('shield-pointing');
  let current: Element | null = null;

  function look(element: Element | null): void {
    if (element === current) return;
    current = element;
    outline.show(element);
    pointed.onLook(element === null ? '' : textOf(element));
  }

  const at = ({ clientX, clientY }: MouseEvent) =>
    elementAt(document, clientX, clientY, (element) => isOfPage(element, host));
  shield.addEventListener('pointermove', (event) => look(at(event)), { signal });
  shield.addEventListener('pointerleave', () => look(null), { signal });
  shield.addEventListener('click', (event) => choose(at(event)), { signal });
  shield.addEventListener('wheel', (event) => scrollBelow(event, at(event)), { signal, passive: false });

  function choose(element: Element | null): void {
    if (element !== null) pointed.onChoose(element);
  }

  return {
    walk(direction) {
      const next = current?.isConnected ? walk(current, direction) : pointed.start();
      next.scrollIntoView({ block: 'nearest' });
      look(next);
    },
    choose: () => choose(current?.isConnected ? current : null),
    end() {
      ending.abort();
      shield.classList.remove('shield-pointing');
    },
  };
}

/** Neither our overlay nor our sidebar. */
function isOfPage(element: Element, host: Element): boolean {
  return element !== host && element.closest('[data-deskside]') === null;
}

function textOf(element: Element): string {
  const typed = 'value' in element && typeof element.value === 'string' ? element.value : '';
  const text = (typed || elementText(element, NOT_TEXT)).replace(/\s+/g, ' ').trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text || t('teach.noText');
}

function scrollBelow(event: WheelEvent, below: Element | null): void {
  event.preventDefault();
  const scale = event.deltaMode === event.DOM_DELTA_LINE ? LINE : 1;
  const by = { left: event.deltaX * scale, top: event.deltaY * scale };
  for (let box = below; box !== null; box = around(box)) {
    const { scrollTop, scrollLeft } = box;
    box.scrollBy(by);
    if (box.scrollTop !== scrollTop || box.scrollLeft !== scrollLeft) return;
  }
}
