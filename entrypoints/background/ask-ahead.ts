import type { StoredConfig } from '../../lib/config/config-store.ts';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import { earlyAnswers } from '../../lib/lookup/early-answers.ts';
import { shownConnectors } from '../../lib/lookup/shown-connectors.ts';
import type { SidebarLayout } from '../../lib/panel/layout.ts';
import type { Shown } from '../../lib/shown.ts';
import { aboutTab } from './about-tab.ts';
import type { TabRecord } from './tab-records.ts';
import type { World } from './world.ts';

/**
 * Begins the lookups that a sidebar asks for as soon as it hears this, so that they are under way by then: of panels in sight that wait for no other's answer, and have none that counts. Gives what is
 * shown, with the answers that come at once where nothing else is to be seen of the customer. Rejects where what it takes could not be read.
 */
export async function askAhead(
  world: World,
  record: TabRecord,
  showing: Promise<Shown>,
  config: Promise<Pick<StoredConfig, 'effective'>>,
  layout: Promise<SidebarLayout>,
): Promise<Shown> {
  const [shown, { effective }, { hidden }] = await Promise.all([showing, config, layout]);
  const about = aboutTab(record, shown.ticket, effective);
  if (about === null) return shown;
  const { tab, sequence } = record;
  const wanted = shownConnectors(effective.connectors, about).filter(
    ({ id, showWhen }) => showWhen?.answer === undefined && !hidden.includes(id) && !counts(shown.cached[id]),
  );
  const begun = wanted.map((connector) => {
    const lookup = world.lookups.lookup({ connector, about, refresh: false });
    world.ahead.keep({ tab, sequence, connector: connector.id }, lookup);
    return [connector.id, lookup] as const;
  });
  if (begun.length === 0 || Object.keys(shown.cached).length > 0) return shown;
  return { ...shown, cached: await earlyAnswers(new Map(begun)) };
}

function counts(kept: TimedAnswer | undefined): boolean {
  return kept !== undefined && !kept.expired;
}
