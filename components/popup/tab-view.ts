import type { HelpdeskChoice } from '../../lib/helpdesks/helpdesk-choice.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Recognised, Settings, TabState } from '../../lib/messages.ts';
import { helpdeskChoices } from '../options/helpdesk-choices.ts';
import type { PopupPort } from './port.ts';

/** The site below the popup, where it is switched on. */
export interface OnSite {
  state: 'on';
  origin: string;
  /** `null` where this version does not know it. */
  product: HelpdeskChoice | null;
  /** Whether the sidebar is open. */
  open: boolean;
  /** Whether the browser lets us run there. */
  access: boolean;
  /** Who switched it on, where that was not this person. */
  lockedBy: string | null;
}

/** A site that is not switched on; `origin` is `null` where the tab shows no site. */
export interface OffSite {
  state: 'off';
  origin: string | null;
  recognised: Recognised | null;
  choices: HelpdeskChoice[];
}

/** What the popup shows of the tab below it. */
export type TabView = { state: 'reading' } | { state: 'failed' } | OnSite | OffSite;

/** Reads it. Rejects where the background does not answer. */
export async function readTab(port: PopupPort): Promise<OnSite | OffSite> {
  const tab = await port.currentTab();
  const [state, settings] = await Promise.all([
    port.send('tab-state', { tab }),
    port.send('read-settings', {}),
  ]);
  return state.state === 'on'
    ? onSite(state, settings, await port.hasHosts([hostPattern(state.origin)]))
    : { ...state, choices: helpdeskChoices(settings) };
}

function onSite(
  { origin, helpdesk, open }: Extract<TabState, { state: 'on' }>,
  settings: Settings,
  access: boolean,
): OnSite {
  const locked = settings.locked.helpdesks.includes(origin);
  return {
    state: 'on',
    origin,
    product: helpdeskChoices(settings).find(({ id }) => id === helpdesk) ?? null,
    open,
    access,
    lockedBy: locked ? (settings.effective.organisation ?? 'your organisation') : null,
  };
}
