import type { SwitchedOn } from '../../lib/config/config.ts';
import type { Recognised } from '../../lib/diagnosis.ts';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Settings, TabState } from '../../lib/messages.ts';
import { allowed } from '../config/allowed.ts';
import { notAllowedText } from '../config/NotAllowed.tsx';
import { type OfferedHelpdesk, offeredHelpdesks, unsetSettings } from '../helpdesk/offered-helpdesk.ts';
import type { PopupPort } from './port.ts';

/** The site below the popup, where it is switched on. */
export interface OnSite {
  state: 'on';
  origin: string;
  /** The id of its helpdesk, and that helpdesk; `null` where this version does not know it. */
  helpdesk: string;
  product: OfferedHelpdesk | null;
  /** What the helpdesk asks the admin for and nobody has said yet. */
  unset: string[];
  /** Whether the sidebar is open. */
  open: boolean;
  /** Whether the page keeps taking it away, so that it is not put back any more. */
  removed: boolean;
  /** Whether the page can hold no sidebar, for its server's policy sandboxes it. */
  sandboxed: boolean;
  /** Whether the browser lets us run there. */
  access: boolean;
  /** Who switched it on, where that was not this person. */
  lockedBy: string | null;
  /** Why it cannot be switched off or taught anew; `null` where it can. */
  notAllowed: string | null;
}

/** A site that is not switched on. */
export interface OffSite {
  state: 'off';
  origin: string;
  recognised: Recognised | null;
  choices: OfferedHelpdesk[];
  /** Why nothing can be switched on or taught here; `null` where it can. */
  notAllowed: string | null;
}

/** A page that no site can be switched on for; `origin` is `null` where it is no website at all. */
export interface NoSite {
  state: 'no-site';
  origin: string | null;
}

/** What the popup shows of the tab below it. `unreadable`: the settings are of another version, so that nothing can be switched on. */
export type TabView = { state: 'reading' | 'failed' } | OnSite | OffSite | NoSite | { state: 'unreadable' };

/** Reads it. Rejects where the background does not answer. */
export async function readTab(port: PopupPort): Promise<TabView> {
  const tab = await port.currentTab();
  const [state, settings] = await Promise.all([
    port.send('tab-state', { tab }),
    port.send('read-settings', {}),
  ]);
  if (state.state === 'on') return onSite(state, settings, await port.hasHosts([hostPattern(state.origin)]));
  const { origin, recognised, closed } = state;
  if (settings.unreadable !== undefined) return { state: 'unreadable' };
  if (origin === null || closed) return { state: 'no-site', origin };
  return {
    state: 'off',
    origin,
    recognised,
    choices: offeredHelpdesks(settings),
    notAllowed: refusalOf(settings),
  };
}

function onSite(
  { origin, helpdesk, open, removed, sandboxed = false }: Extract<TabState, { state: 'on' }>,
  settings: Settings,
  access: boolean,
): OnSite {
  const locked = settings.locked.helpdesks.includes(origin);
  const entry = settings.effective.helpdesks.find((candidate) => candidate.origin === origin);
  const product = offeredHelpdesks(settings).find(({ id }) => id === helpdesk) ?? null;
  return {
    state: 'on',
    origin,
    helpdesk,
    product,
    unset: product === null ? [] : unsetSettings(product, entry?.settings ?? NOTHING),
    open,
    removed,
    sandboxed,
    access,
    lockedBy: locked ? (settings.effective.organisation ?? t('popup.siteOn.yourOrganisation')) : null,
    notAllowed: refusalOf(settings),
  };
}

function refusalOf(settings: Settings): string | null {
  return allowed(settings).helpdesks ? null : notAllowedText(settings.effective);
}

const NOTHING: SwitchedOn['settings'] = {};
