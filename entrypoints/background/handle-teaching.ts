import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { t } from '../../lib/i18n.ts';
import type { ParsedRequestOf, SaveReply } from '../../lib/messages.ts';
import { taughtId } from '../../lib/teaching/draft-helpdesk.ts';
import { isTaught } from '../../lib/teaching/is-taught.ts';
import { deleteOwnHelpdesk, saveOwnHelpdesk } from './own-helpdesks.ts';
import { ownRecord } from './own-record.ts';
import { demand, forbidden, lockedReply, refused } from './refusals.ts';
import { switchOn } from './switch-on.ts';
import { tabSite } from './tab-state.ts';
import { awaitProof } from './taught-proof.ts';
import {
  acceptDraft,
  allowTeaching,
  cancelTeaching,
  endTeaching,
  type RecordWorld,
  readDraft,
} from './teaching-records.ts';
import { readableTabs, tryHelpdesk } from './try-helpdesk.ts';
import type { World } from './world.ts';

type Messages =
  | 'taught'
  | 'teaching-cancelled'
  | 'start-teaching'
  | 'teach-again'
  | 'read-taught'
  | 'save-taught'
  | 'discard-taught'
  | 'save-own-helpdesk'
  | 'delete-own-helpdesk'
  | 'readable-tabs'
  | 'try-helpdesk';

/** Teaching a page, and what became of it: the agent's own helpdesks. */
export function handleTeaching(world: World): Pick<Handlers, Messages> {
  const records = recordWorld();
  return {
    taught: async (draft, { tab, origin }) => {
      if (!isDraftFor(origin, draft)) throw new Error('Refused: more than a page can teach.');
      if (!(await acceptDraft(records, tab, origin, draft)))
        throw new Error('Refused: nobody is teaching this page.');
      const url = browser.runtime.getURL(`taught.html#${tab}`);
      await browser.tabs.create({ url, openerTabId: tab });
    },
    'teaching-cancelled': (_, { tab, origin }) => cancelTeaching(records, tab, origin),

    'start-teaching': ({ tab }) => startTeaching(world, records, tab),
    'teach-again': async (_, sender) => {
      const { origin } = await ownRecord(world, sender);
      if (!isTaught((await world.layers()).effective, origin)) throw new Error('Refused: not taught before.');
      const reply = await startTeaching(world, records, sender.tab);
      if (!reply.ok) throw new Error('Refused: it cannot be taught.');
    },
    'read-taught': ({ tab }) => readDraft(records, tab),
    'save-taught': ({ tab, helpdesk }) => saveTaught(world, records, tab, helpdesk),
    'discard-taught': ({ tab }) => endTeaching(records, tab),

    'save-own-helpdesk': ({ helpdesk }) => saveOwnHelpdesk(world, helpdesk),
    'delete-own-helpdesk': ({ helpdesk }) => deleteOwnHelpdesk(world, helpdesk),
    'readable-tabs': readableTabs,
    'try-helpdesk': async ({ tab, helpdesk }) => {
      await demand(world, 'helpdesks');
      return tryHelpdesk(world, tab, helpdesk);
    },
  };
}

/** Puts the overlay into the tab, which a click on our button, or host access, lets us do. */
async function startTeaching(world: World, records: RecordWorld, tab: number): Promise<SaveReply> {
  const { url } = await tabSite(world, tab);
  if (url === null) return refused('', t('refusals.noWebPage'));
  const { locked } = await world.layers();
  if (locked.helpdesks.includes(url.origin)) return lockedReply();
  const denied = await forbidden(world, 'helpdesks');
  if (denied !== null) return denied;
  await allowTeaching(records, tab, url.origin);
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['teach.js'] });
    return { ok: true };
  } catch {
    await endTeaching(records, tab);
    return refused('', t('refusals.browserForbids'));
  }
}

/** A draft becomes one of the agent's own helpdesks, and its site is switched on with it. */
async function saveTaught(
  world: World,
  records: RecordWorld,
  tab: number,
  helpdesk: Helpdesk,
): Promise<SaveReply> {
  const draft = await readDraft(records, tab);
  if (draft === null) return refused('', t('refusals.tooLongAgo'));
  const { origin, sample } = draft;
  if (!isDraftFor(origin, { helpdesk })) return refused('', t('refusals.notTaught'));
  const { locked } = await world.layers();
  if (locked.helpdesks.includes(origin)) return lockedReply();
  const denied = await forbidden(world, 'helpdesks');
  if (denied !== null) return denied;
  await awaitProof(origin, sample.id);
  const saved = await saveOwnHelpdesk(world, helpdesk);
  const on = saved.ok ? await switchOn(world, { origin, helpdesk: helpdesk.id }) : saved;
  if (on.ok) await endTeaching(records, tab);
  return on;
}

/** What can be pointed at on a page: never a request to the session API, and never in the place of another helpdesk. */
function isDraftFor(origin: string, { helpdesk }: Pick<ParsedRequestOf<'taught'>, 'helpdesk'>): boolean {
  const asksNothing = Object.keys(helpdesk.requests).length === 0 && helpdesk.settings.length === 0;
  return asksNothing && helpdesk.matches.length === 0 && helpdesk.id === taughtId(new URL(origin).host);
}

function recordWorld(): RecordWorld {
  return {
    session: browser.storage.session,
    now: Date.now,
    lock: (name, work) => navigator.locks.request(name, work),
  };
}
