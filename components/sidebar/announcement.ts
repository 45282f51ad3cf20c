import { readBadge } from '../../lib/lookup/badge.ts';
import { failureText } from '../../lib/lookup/failure-text.ts';
import type { PanelState } from './panel-state.ts';

/** What a screen reader hears once every panel has its answer; nothing while one is still asked. */
export function announcement(email: string, panels: PanelState[]): string {
  const settled = panels.every((panel) => !panel.asking && (panel.answer !== null || panel.lost));
  if (!settled || panels.length === 0) return '';
  return [email, ...panels.map((panel) => `${panel.spec.name}: ${summary(panel)}`)].join('. ');
}

/** A panel's result in a few words. */
export function summary({ spec, answer, failure }: PanelState): string {
  return resultOf(spec.template !== undefined || spec.blur === true, (failure ?? answer)?.answer);
}

/** `untold`: what was found is a template's to show, or blurred. */
function resultOf(untold: boolean, answer: NonNullable<PanelState['answer']>['answer'] | undefined): string {
  switch (answer?.status) {
    case undefined:
      return 'no answer';
    case 'found':
      return untold ? 'ready' : badgeText(readBadge(answer.data).badge);
    case 'not_found':
      return 'unknown customer';
    case 'error':
    case 'timeout':
      return failureText(answer).title;
  }
}

function badgeText({ name, label }: { name?: string; label?: string }): string {
  return [name, label].filter((text) => text !== undefined).join(', ') || 'known';
}
