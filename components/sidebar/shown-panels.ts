import { suitsAnswer } from '../../lib/lookup/show-when.ts';
import type { PanelState } from './panel-state.ts';

/** The panels in sight: those that wait for no other answer, and those whose other panel is in sight and has an answer that fits. */
export function shownPanels(all: readonly PanelState[]): PanelState[] {
  return all.filter((panel) => isShown(panel, all));
}

/** The background sends no circles; one would end here all the same, for its panels are never in sight. */
function isShown({ spec }: PanelState, all: readonly PanelState[], depth = 0): boolean {
  const { waitsFor } = spec;
  if (waitsFor === undefined) return true;
  const other = all.find((panel) => panel.spec.connector === waitsFor.connector);
  if (other?.answer == null || depth > all.length) return false;
  return suitsAnswer(waitsFor, other.answer.answer) && isShown(other, all, depth + 1);
}
