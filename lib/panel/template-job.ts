import type { TicketFacts } from '../helpdesks/ticket.ts';
import type { JsonObject } from '../lookup/answer.ts';
import type { Place } from './filters/place.ts';

/** What a template can name. */
export interface TemplateVariables {
  /** The endpoint's answer. */
  data: JsonObject;
  /** `null` where an address was typed on a page without a ticket. */
  ticket: TicketFacts | null;
  connector: { id: string; name: string; description: string };
}

/** Where and when a template is rendered: its dates and amounts are written for this. `now` is in milliseconds since the epoch. */
export interface TemplateSetting extends Place {
  now: number;
}

/** A name in a template that nothing stands for, and the one that was most likely meant. Where that is the same, it is a tag without the block that it belongs to. */
export interface UnknownName {
  kind: 'variable' | 'filter' | 'tag';
  name: string;
  nearest: string | null;
}

/** Why a template gave no output, for `problem-text.ts` to say. */
export type TemplateProblem = LiquidProblem | LimitProblem;

/** It is too much in one way or another, or there was nothing to run it. */
export interface LimitProblem {
  reason: 'too-long' | 'too-many' | 'too-slow' | 'no-worker';
  line?: never;
  column?: never;
}

/** What liquidjs says where a template has run for as long as `renderLimit` lets it, word for word. Its clock goes on while a busy machine holds the worker up. */
export const OUT_OF_TIME = 'template render limit exceeded';

/** liquidjs found a fault. `line` and `column` count from 1, where the template is at fault in one place. */
export interface LiquidProblem {
  reason: 'parse' | 'render';
  /** In liquidjs' own words. */
  message: string;
  /** Where the fault is a filter or tag that is not there. */
  unknown?: UnknownName;
  line?: number;
  column?: number;
}

/** A template renders, but shows nothing here. `line` and `column` count from 1. */
export interface TemplateWarning {
  unknown: UnknownName;
  line: number;
  column: number;
}

/** A template's output, not yet cleaned, or why there is none. */
export type TemplateOutcome = { ok: true; html: string } | { ok: false; problem: TemplateProblem };

/** What is wrong with a template before it is rendered. With a `problem` there are no warnings: it does not parse. */
export interface TemplateCheck {
  problem: TemplateProblem | null;
  warnings: TemplateWarning[];
}

/** What the Liquid worker is asked. `check` parses and renders nothing; `responses` are answers that the endpoint gave. */
export type TemplateJob =
  | { kind: 'render'; template: string; variables: TemplateVariables; setting: TemplateSetting }
  | { kind: 'check'; template: string; responses: JsonObject[] };

/** What the Liquid worker says: first that it is there, then one word for each job, in order. */
export type WorkerWord =
  | { kind: 'ready' }
  | { kind: 'rendered'; outcome: TemplateOutcome }
  | { kind: 'checked'; check: TemplateCheck };
