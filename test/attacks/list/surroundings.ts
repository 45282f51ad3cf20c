import { deaths } from './24-deaths.ts';
import { manyTabs } from './25-many-tabs.ts';
import { pageLives } from './26-page-lives.ts';
import { alarms } from './27-alarms.ts';
import { clocks } from './28-clocks.ts';
import { profiles } from './29-profiles.ts';
import { brokenStorage } from './30-broken-storage.ts';
import { vault } from './31-vault.ts';
import { cachedRows } from './32-cached-rows.ts';
import { canarySecret } from './33-canary-secret.ts';
import { pageScripts } from './34-page-scripts.ts';
import { pageStyles } from './35-page-styles.ts';
import { pagePolicies } from './36-page-policies.ts';
import { otherAddresses } from './37-other-addresses.ts';
import { forgedSidebars } from './38-forged-sidebars.ts';
import { keyboard } from './39-keyboard.ts';
import { oddConfigs } from './40-odd-configs.ts';
import { evilConfigs } from './41-evil-configs.ts';
import { configAddress } from './42-config-address.ts';
import { policies } from './43-policies.ts';
import { receivers } from './44-receivers.ts';
import { queueRaces } from './45-queue-races.ts';
import { forgedMessages } from './46-messages.ts';

/** What surrounds the product: browser, storage, helpdesk page, configs, webhooks. Entries 24 to 46. */
export const SURROUNDINGS = [
  deaths,
  manyTabs,
  pageLives,
  alarms,
  clocks,
  profiles,
  brokenStorage,
  vault,
  cachedRows,
  canarySecret,
  pageScripts,
  pageStyles,
  pagePolicies,
  otherAddresses,
  forgedSidebars,
  keyboard,
  oddConfigs,
  evilConfigs,
  configAddress,
  policies,
  receivers,
  queueRaces,
  forgedMessages,
] as const;
