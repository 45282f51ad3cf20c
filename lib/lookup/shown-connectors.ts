import { t } from '../i18n.ts';
import type { Connector } from './connector.ts';
import type { About } from './dialect.ts';
import { suitsTicket } from './show-when.ts';

/** Connectors that a sentence names. */
const MOST_NAMED = 10;

/**
 * The connectors whose panels may be shown for what a tab shows: enabled, for this ticket, and not bound to the answer of one that is not asked. Where nobody is asked about
 * (`null`) all that are enabled.
 */
export function shownConnectors(connectors: readonly Connector[], about: About | null): Connector[] {
  const enabled = connectors.filter((connector) => connector.enabled);
  if (about === null) return enabled;
  const suited = enabled.filter(({ showWhen }) => suitsTicket(showWhen, about));
  const known = byId(suited);
  return suited.filter((connector) => chainOf(connector, known).end === 'free');
}

/** True where this connector and others would wait for each other for ever. */
export function waitsInCircle(connector: Connector, all: readonly Connector[]): boolean {
  return chainOf(connector, withEdited(connector, all)).end === 'circle';
}

/** Those of all these connectors that would wait for ever, each with what is wrong with it, in words. */
export function circlesIn(connectors: readonly Connector[]): { connector: Connector; message: string }[] {
  const known = byId(connectors);
  return connectors.flatMap((connector) => {
    const { end, names } = chainOf(connector, known);
    return end === 'circle' ? [{ connector, message: circleText(names) }] : [];
  });
}

/** What is wrong with the connector whose answer this one waits for, in words for the field; `null` when nothing is. */
export function dependencyProblem(connector: Connector, all: readonly Connector[]): string | null {
  const { end, names } = chainOf(connector, withEdited(connector, all));
  switch (end) {
    case 'free':
      return null;
    case 'missing':
      return t('problems.showWhen.gone');
    case 'circle':
      return circleText(names);
  }
}

function circleText(names: readonly string[]): string {
  if (names.length === 1) return t('problems.showWhen.itself');
  const named = names.slice(0, MOST_NAMED).join(', ');
  return t('problems.showWhen.circle', { names: names.length > MOST_NAMED ? `${named}, …` : named });
}

function withEdited(connector: Connector, all: readonly Connector[]): Map<string, Connector> {
  return byId(all).set(connector.id, connector);
}

function byId(connectors: readonly Connector[]): Map<string, Connector> {
  return new Map(connectors.map((connector) => [connector.id, connector]));
}

/** Follows whom a connector waits for: to one that waits for nobody, to one that is not there, or round in a circle. */
function chainOf(
  start: Connector,
  connectors: ReadonlyMap<string, Connector>,
): { end: 'free' | 'missing' | 'circle'; names: string[] } {
  const names: string[] = [];
  const passed = new Set<string>();
  for (let at: Connector | undefined = start; at !== undefined; ) {
    if (passed.has(at.id)) return { end: 'circle', names };
    passed.add(at.id);
    names.push(at.name);
    const next: string | undefined = at.showWhen?.answer?.connector;
    if (next === undefined) return { end: 'free', names };
    at = connectors.get(next);
  }
  return { end: 'missing', names };
}
