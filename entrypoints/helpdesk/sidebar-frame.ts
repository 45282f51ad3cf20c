import { afterFrame } from '../../lib/helpdesks/after-frame.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import type { SidebarPlace } from '../../lib/panel/layout.ts';
import type { PageWords } from '../../lib/panel/page-words.ts';
import { coversControl } from './covered-control.ts';
import { createFrame, cssWidth, removeLeftovers, setImportant, setSide } from './frame-element.ts';
import { keepMounted } from './keep-mounted.ts';
import { createHandle, type OverlayHandle } from './overlay-handle.ts';
import { makeRoom } from './page-room.ts';
import { isAlive } from './runtime.ts';
import { Staleness } from './staleness.ts';

/** How long the sidebar keeps its place on a page without a ticket, in milliseconds: between two tickets agents pass through lists and loading pages. */
const LINGERS = 600;
/** When to look whether the frame covers a control: once the page has moved, and once it has built itself up. In milliseconds. */
const LOOKS = [50, 1500];
/** A window narrower than this, in CSS pixels, has no room to give. */
const NARROW = 640;

/** The sidebar's page, and what our elements in the helpdesk's say. */
export interface SidebarPage {
  url: string;
  words: PageWords;
}

export interface SidebarReports {
  placed: (room: 'push' | 'overlay') => void;
  opened: (open: boolean) => void;
  removed: (removed: boolean) => void;
}

/**
 * The sidebar's frame in the page. It stands on ticket pages alone, beside the page where that makes room and over it, with a handle, where it does not. Elsewhere it is
 * hidden and stays loaded, so that the next ticket has it at once. Closing takes it out. When the signal aborts, the page is as it was before.
 */
export class SidebarFrame {
  readonly #window: Window;
  readonly #document: Document;
  readonly #page: SidebarPage;
  readonly #reports: SidebarReports;
  readonly #signal: AbortSignal;
  readonly #staleness = new Staleness(() => this.#render());
  #place: SidebarPlace;
  #onTicket = false;
  #printing = false;
  /** The page takes the frame away every time. */
  #unwanted = false;
  #frame: HTMLIFrameElement | null = null;
  #handle: OverlayHandle | null = null;
  #giveRoomBack: (() => void) | null = null;
  #leaving: number | undefined;
  #looks: number[] = [];

  constructor(
    window: Window,
    page: SidebarPage,
    place: SidebarPlace,
    reports: SidebarReports,
    signal: AbortSignal,
  ) {
    this.#window = window;
    this.#document = window.document;
    this.#page = page;
    this.#place = place;
    this.#reports = reports;
    this.#signal = signal;
    removeLeftovers(this.#document);
    const mounted = {
      isMissing: () => this.#isMissing() || this.#isElsewhere(),
      putBack: () => this.#putBack(),
      giveUp: () => this.#giveUp(),
    };
    keepMounted(this.#document, mounted, signal);
    window.addEventListener('beforeprint', () => this.#print(true), { signal });
    window.addEventListener('afterprint', () => this.#print(false), { signal });
    signal.addEventListener('abort', () => this.#release());
  }

  /** Says what of its place is different now. */
  setPlace(change: Partial<SidebarPlace>): void {
    this.#place = { ...this.#place, ...change };
    if (change.open !== undefined) this.#setUnwanted(false);
    this.#setRoom(false);
    this.#render();
    this.#look();
  }

  /** Says what kind of page the tab shows now. */
  showFor(view: TicketView): void {
    this.#window.clearTimeout(this.#leaving);
    if (view.state === 'no-ticket') {
      this.#leaving = this.#window.setTimeout(() => this.#setOnTicket(false), LINGERS);
    } else {
      this.#setOnTicket(true);
    }
  }

  /**
   * Says that what the frame shows may be of another ticket than the page, whose view has this number; `false`: not any more. Meanwhile nobody sees the frame, until it has blanked itself: then it comes back by
   * itself, with that view.
   */
  setStale(number: number | false): void {
    this.#staleness.set(number);
    this.#render();
    this.#staleness.tell(this.#frame, number);
  }

  /** Whether what the frame shows may be of another ticket than the page. */
  isStale(): boolean {
    return this.#staleness.stale;
  }

  #setOnTicket(onTicket: boolean): void {
    this.#onTicket = onTicket;
    this.#render();
  }

  #render(): void {
    if (this.#signal.aborted) return;
    const { side, width } = this.#place;
    const open = this.#place.open && !this.#unwanted;
    const shown = open && this.#onTicket && !this.#printing;
    if (!open) this.#removeFrame();
    else if (this.#onTicket && this.#frame === null) this.#mountFrame();
    if (this.#frame !== null) {
      setImportant(this.#frame, {
        display: shown ? 'block' : 'none',
        ...this.#staleness.style,
        width: cssWidth(width),
      });
      setSide(this.#frame, side, '0');
    }
    this.#setRoom(shown && !this.#isOver());
    this.#renderHandle(this.#onTicket && this.#isOver() && !this.#printing);
  }

  #isOver(): boolean {
    const { choice, room } = this.#place;
    return (choice === 'auto' ? room : choice) === 'overlay' || this.#isNarrow();
  }

  #isNarrow(): boolean {
    return this.#window.innerWidth < NARROW;
  }

  #mountFrame(): void {
    this.#frame = createFrame(this.#document, this.#page.url, this.#page.words);
    this.#document.documentElement.append(this.#frame);
    this.#look();
  }

  #look(): void {
    this.#looks.forEach(clearTimeout);
    this.#looks = LOOKS.map((pause) => {
      const look = () => this.#lookForRoom(pause === LOOKS.at(-1));
      return this.#window.setTimeout(() => afterFrame(this.#window, look), pause);
    });
  }

  #removeFrame(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#staleness.forgetFrame();
  }

  #setRoom(made: boolean): void {
    if (made) {
      const { side, width } = this.#place;
      this.#giveRoomBack ??= makeRoom(this.#document.documentElement, side, cssWidth(width));
    } else {
      this.#giveRoomBack?.();
      this.#giveRoomBack = null;
    }
  }

  #renderHandle(wanted: boolean): void {
    if (!wanted) {
      this.#handle?.element.remove();
      return;
    }
    this.#handle ??= createHandle(this.#document, this.#page.words, () => this.#toggle());
    if (!this.#handle.element.isConnected) this.#document.documentElement.append(this.#handle.element);
    this.#handle.show(this.#place);
  }

  #toggle(): void {
    const open = !this.#place.open || this.#unwanted;
    this.setPlace({ open });
    this.#reports.opened(open);
  }

  /**
   * A margin does nothing for a layout that is fixed to the window; then a control of the page lies under the frame. One page of a helpdesk may leave no room where the
   * others do, so a sidebar that lies over the page tries the margin too: nothing is painted between that and its end.
   */
  #lookForRoom(last: boolean): void {
    const { choice, room: before } = this.#place;
    if (this.#signal.aborted || this.#frame?.style.display !== 'block' || this.#isNarrow()) return;
    if (choice !== 'auto') return;
    this.#setRoom(true);
    const room = coversControl(this.#frame) ? 'overlay' : 'push';
    if (room !== before && (room === 'overlay' || last)) {
      this.#place.room = room;
      this.#reports.placed(room);
    }
    this.#render();
  }

  #isMissing(): boolean {
    return this.#frame !== null && !this.#frame.isConnected;
  }

  /** The page has hung it in something else, that may be hidden or cover half of it. */
  #isElsewhere(): boolean {
    return this.#frame !== null && this.#frame.parentNode !== this.#document.documentElement;
  }

  /** Where the extension was updated, a newer script has taken the frame away, and has its own. */
  #putBack(): void {
    if (!isAlive()) return;
    this.#removeFrame();
    this.#setRoom(false);
    this.#render();
  }

  #giveUp(): void {
    this.#setUnwanted(true);
    this.#render();
  }

  #setUnwanted(unwanted: boolean): void {
    if (unwanted !== this.#unwanted) this.#reports.removed(unwanted);
    this.#unwanted = unwanted;
  }

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#render();
  }

  #release(): void {
    this.#window.clearTimeout(this.#leaving);
    if (this.#isMissing()) this.#giveRoomBack = null;
    this.#removeFrame();
    this.#setRoom(false);
    this.#handle?.element.remove();
  }
}
