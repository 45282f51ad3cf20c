import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import type { World } from './world.ts';

const COLOUR = '#b3261e';

/** The toolbar's button says that a delivery has failed for good, until somebody looks. */
export async function showFailures(world: Pick<World, 'deliveries'>): Promise<void> {
  const failed = (await world.deliveries.unseenFailures()) > 0;
  const { name } = browser.runtime.getManifest();
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeText({ text: failed ? '!' : '' });
  await browser.action.setTitle({ title: failed ? t('toolbar.deliveryFailed') : name });
}
