import type { Answer, TimedAnswer } from '../../lib/lookup/answer.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';

/** One panel of the sidebar and what is known of its answer. */
export interface PanelState {
  spec: PanelSpec;
  /** What the panel shows; `null` until something has come. */
  answer: TimedAnswer | null;
  /** What stood there before it, on this ticket: what has changed since is marked. */
  former: Answer | null;
  /** Why the newest refresh gave nothing, while `answer` is an older one that did. */
  failure: TimedAnswer | null;
  asking: boolean;
  /** What is being asked is a new answer, whatever the cache holds. */
  refreshing: boolean;
  /** The background could not be reached. */
  lost: boolean;
}

export function newPanel(spec: PanelSpec, cached: TimedAnswer | undefined): PanelState {
  return {
    spec,
    answer: cached ?? null,
    former: null,
    failure: null,
    asking: false,
    refreshing: false,
    lost: false,
  };
}

/**
 * The same panel after news of the ticket: what it shows stays, with its marks and what went wrong. What another question was asked for counts as expired, so that it stays
 * in sight until the new one is answered.
 */
export function afterNews(panel: PanelState, spec: PanelSpec, cached: TimedAnswer | undefined): PanelState {
  const idle = { ...panel, asking: false, refreshing: false, lost: false };
  if (panel.spec.question === spec.question) return toldAgain(idle, spec, cached);
  return newPanel(spec, cached ?? (panel.answer === null ? undefined : { ...panel.answer, expired: true }));
}

/** The same panel under the same sequence, told again: keeps the newer answer, and what is under way. The cache knows best whether an answer has expired since. */
export function toldAgain(panel: PanelState, spec: PanelSpec, cached: TimedAnswer | undefined): PanelState {
  const { answer } = panel;
  if (cached === undefined || cached.at < (answer?.at ?? 0)) return { ...panel, spec };
  if (cached.at === answer?.at) return { ...panel, spec, answer: { ...answer, expired: cached.expired } };
  return { ...panel, spec, answer: cached, former: answer?.answer ?? null, failure: null, lost: false };
}

/** With the endpoint's word. A failed refresh leaves what an earlier lookup found in sight. */
export function answered(panel: PanelState, answer: TimedAnswer): PanelState {
  const keeps = failed(answer.answer) && panel.answer !== null && !failed(panel.answer.answer);
  const settled = { ...panel, asking: false, refreshing: false, lost: false };
  const former = panel.answer?.answer ?? null;
  return keeps ? { ...settled, failure: answer } : { ...settled, answer, former, failure: null };
}

/** True where the endpoint has to be asked without anybody pressing a button: not again after it has failed. */
export function wantsLookup(panel: PanelState): boolean {
  return !panel.asking && panel.failure === null && (panel.answer === null || panel.answer.expired);
}

function failed(answer: Answer): boolean {
  return answer.status === 'error' || answer.status === 'timeout';
}
