import '../../lib/zod-without-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { handle } from '../../lib/handle.ts';
import { createLetterbox } from '../../lib/secrets/letterbox.ts';
import { finishApplying } from './apply-config.ts';
import { createWorld } from './create-world.ts';
import { handleConnectors } from './handle-connectors.ts';
import { handleDeliveries } from './handle-deliveries.ts';
import { handleDiagnosis } from './handle-diagnosis.ts';
import { handleHelpdesk } from './handle-helpdesk.ts';
import { handleInspection } from './handle-inspection.ts';
import { handleLayout } from './handle-layout.ts';
import { handleOrganisation } from './handle-organisation.ts';
import { handlePress } from './handle-press.ts';
import { handleRulePreview } from './handle-rule-preview.ts';
import { handleRules } from './handle-rules.ts';
import { handleSettings } from './handle-settings.ts';
import { handleSidebar } from './handle-sidebar.ts';
import { handleSites } from './handle-sites.ts';
import { handleTeaching } from './handle-teaching.ts';
import { handleTransfer } from './handle-transfer.ts';
import { onAccessChanged, onInstalled, onStart, onToggleCommand } from './lifecycle.ts';
import { noteAndForget } from './note-events.ts';
import { followPolicy, keepLooking, lookNow, lookOnAlarm, onPolicyChanged } from './organisation.ts';
import { keepPurging, purgeOnAlarm } from './purge.ts';
import { deliverNow, deliverOnAlarm, deliverOnline, keepDelivering, retryMended } from './run-deliveries.ts';
import { handleRemoved } from './sidebar-removed.ts';
import { eventsOnAlarm, takeUpEvents } from './take-up-events.ts';

/** Registers every listener in the first turn: the browser wakes us for an event and drops it where nobody listens yet. */
export default defineBackground({
  type: 'module',
  main() {
    const world = createWorld();
    const letterbox = createLetterbox();
    handle(
      {
        ...handleHelpdesk(world),
        ...handleSidebar(world),
        ...handlePress(world),
        ...handleRemoved(),
        ...handleLayout(world),
        ...handleSettings(world),
        ...handleOrganisation(world),
        ...handleConnectors(world),
        ...handleRules(world),
        ...handleSites(world),
        ...handleInspection(world),
        ...handleRulePreview(world),
        ...handleDiagnosis(world),
        ...handleTeaching(world),
        ...handleTransfer(world),
        ...handleDeliveries(world),
        'letter-address': () => letterbox.address(),
      },
      letterbox,
    );
    browser.tabs.onRemoved.addListener((tab) => void noteAndForget(world, tab));
    browser.commands.onCommand.addListener((command, tab) => void onToggleCommand(world, command, tab));
    browser.permissions.onAdded.addListener(() => void onAccessChanged(world));
    browser.permissions.onAdded.addListener(() => void lookNow(world));
    browser.permissions.onRemoved.addListener(() => void onAccessChanged(world));
    browser.runtime.onInstalled.addListener(() => void onInstalled(world));
    browser.alarms.onAlarm.addListener((alarm) => void purgeOnAlarm(world, alarm.name));
    browser.alarms.onAlarm.addListener((alarm) => void lookOnAlarm(world, alarm.name));
    browser.alarms.onAlarm.addListener((alarm) => void eventsOnAlarm(world, alarm.name));
    browser.runtime.onStartup.addListener(() => void lookNow(world));
    browser.runtime.onInstalled.addListener(() => void lookNow(world));
    browser.storage.onChanged.addListener((_, area) => void onPolicyChanged(world, area));
    browser.permissions.onAdded.addListener(() => void retryMended(world));
    browser.alarms.onAlarm.addListener((alarm) => void deliverOnAlarm(world, alarm.name));
    browser.runtime.onStartup.addListener(() => void deliverNow(world));
    browser.runtime.onInstalled.addListener(() => void deliverNow(world));
    addEventListener('online', () => void deliverOnline(world));
    void onStart(world);
    void finishApplying(world);
    void followPolicy(world);
    void keepPurging();
    void keepLooking();
    void takeUpEvents(world);
    void keepDelivering(world);
  },
});
