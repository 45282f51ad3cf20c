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
  const around = throughHosts(element, tells);
  if (around === null) return [];
  const { hosts, placed } = around;
  const found = robustSelector(element, tells);
  const itself: WayToFind[] =
    found === null ? [] : [{ find: within(hosts, found.select), by: placed ? 'place' : found.by }];
  const labelled: WayToFind[] = label(field, element).flatMap((pattern) =>
    kindSelectors(element, tells).map((select) => ({
      find: { ...within(hosts, select), label: pattern },
      by: placed ? 'place' : 'label',
    })),
  );
  const isSure = found?.by === 'name' || (found?.by === 'kind' && field === 'subject');
  return isSure ? [...itself, ...labelled] : [...labelled, ...itself];
}

/** The components around an element, each as a selector in the one around it; `null` where one cannot be told. `placed`: nothing but its place tells one of them. */
function throughHosts(element: Element, tells: TellsOfCustomer): { hosts: string[]; placed: boolean } | null {
  const found = hostsOf(element).map((host) => robustSelector(host, tells));
  const sound = found.filter((host) => host !== null).slice(-DEEPEST);
  if (sound.length < Math.min(found.length, DEEPEST)) return null;
  return { hosts: sound.map(({ select }) => select), placed: sound.some(({ by }) => by === 'place') };
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
