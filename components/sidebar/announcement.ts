import { t } from '../../lib/i18n.ts';
import { readBadge } from '../../lib/lookup/badge.ts';
import { failureText } from '../../lib/lookup/failure-text.ts';
import type { PanelState } from './panel-state.ts';

/** What a screen reader hears, and which answer it has heard of each panel. */
export interface Announced {
  owner: string;
  text: string;
  /** By connector: when the answer came that was announced last. */
  heard: ReadonlyMap<string, number>;
}

export const NOTHING_ANNOUNCED: Announced = { owner: '', text: '', heard: new Map() };

/**
 * What is announced once every panel in sight has its answer, after what was announced before: the address and all of them for another `owner`, then what is new alone.
 * Nothing while one is still asked.
 */
export function announcement(
  before: Announced,
  { owner, email, panels }: { owner: string; email: string; panels: readonly PanelState[] },
): Announced {
  const known = before.owner === owner ? before : { ...NOTHING_ANNOUNCED, owner };
  if (panels.some((panel) => panel.asking || (panel.answer === null && !panel.lost)))
    return { ...known, text: '' };
  const news = panels.filter((panel) => known.heard.get(panel.spec.connector) !== toldAt(panel));
  if (news.length === 0) return known;
  const results = news.map((panel) => `${panel.spec.name}: ${summary(panel)}`);
  return {
    owner,
    text: [...(known.heard.size === 0 ? [email] : []), ...results].join('. '),
    heard: new Map([...known.heard, ...news.map(heardNow)]),
  };
}

function heardNow(panel: PanelState): [connector: string, at: number] {
  return [panel.spec.connector, toldAt(panel)];
}

/** When what the panel tells came; 0 where the background was lost, which is told too. */
function toldAt({ answer, failure, lost }: PanelState): number {
  return lost ? 0 : ((failure ?? answer)?.at ?? 0);
}

/** A panel's result in a few words. */
export function summary({ spec, answer, failure }: PanelState): string {
  return resultOf(spec.template !== undefined || spec.blur === true, (failure ?? answer)?.answer);
}

/** `untold`: what was found is a template's to show, or blurred. */
function resultOf(untold: boolean, answer: NonNullable<PanelState['answer']>['answer'] | undefined): string {
  switch (answer?.status) {
    case undefined:
      return t('sidebar.announced.noAnswer');
    case 'found':
      return untold ? t('sidebar.announced.ready') : badgeText(readBadge(answer.data).badge);
    case 'not_found':
      return t('sidebar.announced.unknown');
    case 'error':
    case 'timeout':
      return failureText(answer).title;
  }
}

function badgeText({ name, label }: { name?: string; label?: string }): string {
  return [name, label].filter((text) => text !== undefined).join(', ') || t('sidebar.announced.known');
}
