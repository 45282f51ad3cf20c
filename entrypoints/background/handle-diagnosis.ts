import { browser } from '../../lib/browser.ts';
import type { SwitchedOn } from '../../lib/config/config.ts';
import type { Diagnosis } from '../../lib/diagnosis.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { findHelpdesk, knownHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { maskAddress, routeWords } from '../../lib/helpdesks/mask-address.ts';
import { type PageTrace, pageTraceSchema } from '../../lib/helpdesks/page-trace.ts';
import { hasAccess } from './host-access.ts';
import { loadPart } from './load-part.ts';
import { TOP_FRAME } from './notify.ts';
import { recognise } from './recognise.ts';
import { readOpen } from './sidebar-place.ts';
import { tabSite } from './tab-state.ts';
import { typedFor } from './typed-address.ts';
import type { World } from './world.ts';

/** What Deskside sees in a tab, and what it tried: no value of a page or an answer is in it. */
export function handleDiagnosis(world: World): Pick<Handlers, 'diagnose'> {
  return {
    diagnose: async ({ tab }) => {
      const { url, entry } = await tabSite(world, tab);
      return url === null || entry === null ? { state: 'off' } : diagnose(world, tab, url, entry);
    },
  };
}

async function diagnose(world: World, tab: number, url: URL, entry: SwitchedOn): Promise<Diagnosis> {
  const { effective } = await world.layers();
  const { origin, settings, exclude } = entry;
  const helpdesk = findHelpdesk(entry.helpdesk, effective.ownHelpdesks);
  if (helpdesk === undefined) return { state: 'unknown-helpdesk', origin, id: entry.helpdesk };
  return {
    state: 'on',
    origin,
    path: maskAddress(url, routeWords(knownHelpdesks(effective.ownHelpdesks))),
    helpdesk,
    own: effective.ownHelpdesks.includes(helpdesk),
    recognised: await recognise(world, tab, origin),
    settings: Object.keys(settings),
    exclude: exclude.length,
    access: await hasAccess(origin),
    page: await traceTab(tab),
    sidebar: await sidebarOf(world, tab, origin),
    connectors: effective.connectors.filter(({ enabled }) => enabled).length,
  };
}

/** What the content script says of its reading; `null` where none answers. */
async function traceTab(tab: number): Promise<PageTrace | null> {
  await loadPart(tab, 'trace');
  const message = { name: 'diagnose', notice: {} };
  const answer: unknown = await browser.tabs
    .sendMessage(tab, message, { frameId: TOP_FRAME })
    .catch(() => null);
  return pageTraceSchema.nullable().catch(null).parse(answer);
}

async function sidebarOf(world: World, tab: number, origin: string) {
  const [place, record] = await Promise.all([readOpen(origin), world.tabs.read(tab)]);
  return {
    open: place.open,
    room: place.room ?? null,
    loaded: record !== null && record.sidebarFrame !== null,
    typed: record !== null && (await typedFor(world, record)) !== null,
  };
}
