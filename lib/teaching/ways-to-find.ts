import { textBefore } from '../helpdesks/element-text.ts';
import type { DomStrategy } from '../helpdesks/helpdesk.ts';
import type { TaughtField } from './draft-helpdesk.ts';
import { isLabelOf } from './label-words.ts';
import type { TellsOfCustomer } from './personal-words.ts';
import { kindSelectors, robustSelector } from './robust-selector.ts';
import { hostsOf } from './roots.ts';

/** How an element is found again. `place`: nothing else tells it. */
export interface WayToFind {
  find: Pick<DomStrategy, 'select' | 'deep' | 'label'>;
  by: 'name' | 'label' | 'kind' | 'place';
}

/** A description's `deep` holds no more selectors than this. */
const DEEPEST = 3;

/** Ways to find an element again, the surest first. A label is surer than that there is no other link, and less sure than a heading of which there is one. */
export function waysToFind(field: TaughtField, element: Element, tells: TellsOfCustomer): WayToFind[] {
  const hosts = throughHosts(element, tells);
  if (hosts === null) return [];
  const found = robustSelector(element, tells);
  const itself: WayToFind[] = found === null ? [] : [{ find: within(hosts, found.select), by: found.by }];
  const labelled: WayToFind[] = label(field, element).flatMap((pattern) =>
    kindSelectors(element, tells).map((select) => ({
      find: { ...within(hosts, select), label: pattern },
      by: 'label',
    })),
  );
  const isSure = found?.by === 'name' || (found?.by === 'kind' && field === 'subject');
  return isSure ? [...itself, ...labelled] : [...labelled, ...itself];
}

/** The components around an element, each as a selector in the one around it; `null` where one cannot be told. */
function throughHosts(element: Element, tells: TellsOfCustomer): string[] | null {
  const selectors = hostsOf(element).map((host) => robustSelector(host, tells)?.select ?? null);
  const sound = selectors.filter((select) => select !== null);
  return sound.length === selectors.length ? sound.slice(-DEEPEST) : null;
}

function within(hosts: readonly string[], select: string): WayToFind['find'] {
  const [first, ...below] = [...hosts, select];
  return first === undefined || below.length === 0 ? { select } : { select: first, deep: below };
}

function label(field: TaughtField, element: Element): string[] {
  const text = textBefore(element).replace(/\s+/g, ' ');
  if (!isLabelOf(field, text)) return [];
  const words = text.replace(/\s*[:：]$/, '').split(' ');
  return [`^${words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+')}\\s*[:：]?$`];
}
