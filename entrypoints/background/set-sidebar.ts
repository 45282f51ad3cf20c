import { notify, TOP_FRAME } from './notify.ts';
import { injectInto } from './register-helpdesks.ts';
import { changePlace, readOpen } from './sidebar-place.ts';
import { whyNotThere } from './sidebar-removed.ts';

/** Opens or closes the sidebar in one tab and remembers it for this helpdesk. A tab that was open before the extension gets its content script now. */
export async function setSidebar(tab: number, origin: string, open: boolean): Promise<void> {
  await changePlace(origin, { open });
  const heard = await notify(tab, TOP_FRAME, 'set-sidebar', { open });
  if (heard !== 'heard') await injectInto(tab);
}

/** Turns open into closed and closed into open. One that the page has taken away is opened once more. */
export async function toggleSidebar(tab: number, origin: string): Promise<void> {
  const [{ open }, why] = await Promise.all([readOpen(origin), whyNotThere(tab)]);
  await setSidebar(tab, origin, !open || why === 'removed');
}
