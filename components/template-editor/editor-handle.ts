import type { JsonObject } from '../../lib/lookup/answer.ts';
import type { Insertion } from './insertion.ts';

/** A fault or a doubt at a place in a template. `line` and `column` count from 1. */
export interface Remark {
  severity: 'error' | 'warning';
  line: number;
  column: number;
  text: string;
}

/** What the form knows of a template besides its text. */
export interface EditorFacts {
  remarks: Remark[];
  /** Answers that the endpoint gave: their names are offered. */
  responses: readonly JsonObject[];
  /** For the element that is edited: `id`, `aria-labelledby` and the like. */
  attributes: Record<string, string>;
}

export interface EditorStart extends EditorFacts {
  text: string;
  readOnly: boolean;
  /** Where the caret is, counted in characters, where the focus is here; else `null`. */
  caret: number | null;
  onText: (text: string) => void;
  onLeave: () => void;
}

/** An editor in the page. */
export interface EditorHandle extends Inserter {
  /** Takes another text over, where it is another; it can be undone. */
  setText(text: string): void;
  tell(facts: EditorFacts): void;
  focus(): void;
  destroy(): void;
}

/** What can put a text where the caret is. */
export interface Inserter {
  /** `make` is given the text before the caret; what it gives replaces the selection. */
  insert(make: (before: string) => Insertion): void;
}

/** Makes an editor within an element. */
export type MountEditor = (into: HTMLElement, start: EditorStart) => EditorHandle;
