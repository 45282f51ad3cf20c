import type { Answer, TimedAnswer } from '../../lib/lookup/answer.ts';
import { mendingPage } from '../../lib/panel/panel.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';

/** One panel of the sidebar and what is known of its answer. */
export interface PanelState {
  spec: PanelSpec;
  /** What the panel shows; `null` until something has come. */
  answer: TimedAnswer | null;
  /** Why the newest refresh gave nothing, while `answer` is an older one that did. */
  failure: TimedAnswer | null;
  asking: boolean;
  /** What is being asked is a new answer, whatever the cache holds. */
  refreshing: boolean;
  /** The background could not be reached. */
  lost: boolean;
}

export function newPanel(spec: PanelSpec, cached: TimedAnswer | undefined): PanelState {
  return { spec, answer: cached ?? null, failure: null, asking: false, refreshing: false, lost: false };
}

/** The same panel under the same sequence, told again: keeps the newer answer, and what is under way. */
export function toldAgain(panel: PanelState, spec: PanelSpec, cached: TimedAnswer | undefined): PanelState {
  const newer = cached !== undefined && cached.at > (panel.answer?.at ?? 0);
  return newer ? { ...panel, spec, answer: cached, failure: null, lost: false } : { ...panel, spec };
}

/** With the endpoint's word. A failed refresh leaves what an earlier lookup found in sight. */
export function answered(panel: PanelState, answer: TimedAnswer): PanelState {
  const keeps = failed(answer.answer) && panel.answer !== null && !failed(panel.answer.answer);
  const settled = { ...panel, asking: false, refreshing: false, lost: false };
  return keeps ? { ...settled, failure: answer } : { ...settled, answer, failure: null };
}

/** True where the endpoint has to be asked without anybody pressing a button. */
export function wantsLookup(panel: PanelState): boolean {
  return !panel.asking && (panel.answer === null || panel.answer.expired);
}

/** True where the agent may just have mended what kept the panel from its answer: granted access, saved a secret. */
export function mayBeMended({ answer, failure }: PanelState): boolean {
  const last = (failure ?? answer)?.answer;
  return last?.status === 'error' && mendingPage(last.reason) !== null;
}

function failed(answer: Answer): boolean {
  return answer.status === 'error' || answer.status === 'timeout';
}
