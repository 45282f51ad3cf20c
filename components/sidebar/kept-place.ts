import { type FocusedControl, focusedControl, refocus } from './kept-focus.ts';
import { partsOf } from './opened-parts.ts';

/** What of the sidebar's looks survives a change of the ticket: heights, scroll position, opened parts of templates and the focus. Nothing of what the panels said. */
export interface KeptPlace {
  /** Before the panels change. Where there are none, what was remembered last holds. */
  remember(): void;
  /** Once the panels of the next customer are in the page. */
  restore(): void;
  /** Whenever something more of them is there: an answer, a template's output. */
  more(event?: Event): void;
}

/** Touches: DOM, scroll position, the focus. */
export function keptPlace(document: Document): KeptPlace {
  const heights = new Map<string, number>();
  const opened = new Map<string, string[]>();
  let scroll = 0;
  let focus: FocusedControl | null = null;
  const panels = () => [...document.querySelectorAll<HTMLElement>('.panel[data-connector]')];

  function hold(): void {
    for (const panel of panels()) {
      const height = heights.get(panel.dataset['connector'] ?? '');
      if (height !== undefined) panel.style.setProperty('--held', `${height}px`);
    }
  }

  function more(event?: Event): void {
    if (event?.target instanceof HTMLIFrameElement) reopen(event.target, opened);
    if (focus !== null && refocus(document, focus)) focus = null;
  }

  return {
    remember() {
      if (panels().length === 0) return;
      for (const panel of panels()) {
        const connector = panel.dataset['connector'] ?? '';
        const body = panel.querySelector('.panel-body');
        if (body !== null) heights.set(connector, body.getBoundingClientRect().height);
        const frame = panel.querySelector<HTMLIFrameElement>('.template-frame[style]');
        if (frame?.contentDocument) opened.set(connector, openIn(frame.contentDocument));
      }
      hold();
      scroll = scrollY;
      focus = focusedControl(document);
    },
    restore() {
      hold();
      /** At the top it stays there by itself, and asking lays the page out once more. */
      if (scroll !== 0 && scrollY !== scroll) scrollTo({ top: scroll });
      more();
    },
    more,
  };
}

/** What one customer's template shows closed may be open in the next one's: only what was open counts. */
function openIn(template: Document): string[] {
  return [...partsOf(template)].flatMap(([name, { open }]) => (open ? [name] : []));
}

function reopen(frame: HTMLIFrameElement, opened: Map<string, string[]>): void {
  const names = opened.get(frame.closest<HTMLElement>('.panel')?.dataset['connector'] ?? '');
  if (frame.contentDocument !== null)
    for (const [name, part] of partsOf(frame.contentDocument)) part.open ||= names?.includes(name) === true;
}
