import type { TaughtField } from '../../lib/teaching/draft-helpdesk.ts';
import type { Learnt, NotLearnt, Told } from '../../lib/teaching/learn-field.ts';
import type { Conclusion, Lesson } from '../../lib/teaching/lesson.ts';
import type { UrlPart } from '../../lib/teaching/url-parts.ts';

/** Where the keyboard goes from the element that is pointed at: to what is around it, in it, after it or before it. */
export type Direction = 'out' | 'in' | 'next' | 'previous';

/** Somebody points at the page, with the mouse or the keyboard. */
export interface Pointer {
  walk(direction: Direction): void;
  /** Chooses what is pointed at. */
  choose(): void;
  end(): void;
}

/** All that the overlay's card knows of the page below it. */
export interface TeachPort {
  /** Begins to point; `onLook` is told what the element pointed at says, `onChoose` which one it was. */
  point(onLook: (text: string) => void, onChoose: (element: Element) => void): Pointer;
  /** Keeps one element marked, or none. */
  mark(element: Element | null): void;
  /** Addresses that stand on the page outside messages. */
  addresses(): { element: Element; address: string }[];
  learn(field: TaughtField, element: Element, told: Told): Learnt | NotLearnt;
  /** The pieces of the page's address, and the likeliest id among them. */
  url(): { parts: UrlPart[]; guess: UrlPart | null };
  conclude(lesson: Lesson): Conclusion | null;
  /** Hands the draft in. Rejects where the background does not want it. */
  hand(draft: Conclusion): Promise<void>;
  /** Takes the overlay away, and lets the background know. */
  cancel(): void;
}
