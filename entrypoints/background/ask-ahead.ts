import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import { shownConnectors } from '../../lib/lookup/shown-connectors.ts';
import type { Shown } from '../../lib/shown.ts';
import { aboutTab } from './about-tab.ts';
import { readLayout, type SidebarConfig } from './sidebar-place.ts';
import type { TabRecord } from './tab-records.ts';
import type { World } from './world.ts';

/**
 * Begins the lookups that a sidebar asks for as soon as it hears this, so that they are under way by then: of panels in sight that wait for no other's answer, and have none that counts. Rejects where
 * what it takes could not be read.
 */
export async function askAhead(
  world: World,
  record: TabRecord,
  showing: Promise<Shown>,
  config: Promise<SidebarConfig>,
): Promise<void> {
  const layout = config.then((layers) => readLayout(record.origin, layers));
  const [shown, { effective }, { hidden }] = await Promise.all([showing, config, layout]);
  const about = aboutTab(record, shown.ticket, effective);
  if (about === null) return;
  const { tab, sequence } = record;
  for (const connector of shownConnectors(effective.connectors, about)) {
    const waits = connector.showWhen?.answer !== undefined || hidden.includes(connector.id);
    if (waits || counts(shown.cached[connector.id])) continue;
    const panel = { tab, sequence, connector: connector.id };
    world.ahead.begin(panel, () => world.lookups.lookup({ connector, about, refresh: false }));
  }
}

function counts(kept: TimedAnswer | undefined): boolean {
  return kept !== undefined && !kept.expired;
}
