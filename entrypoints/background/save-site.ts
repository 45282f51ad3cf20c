import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { isExcludeEntry } from '../../lib/helpdesks/exclude-entry.ts';
import { settingNames } from '../../lib/helpdesks/helpdesk-choice.ts';
import { t } from '../../lib/i18n.ts';
import type { ParsedRequestOf, SaveReply } from '../../lib/messages.ts';
import { refused } from './refusals.ts';
import { changeSite } from './switch-on.ts';
import type { World } from './world.ts';

/** Saves which helpdesk a site runs and what the admin says of it. A setting that its helpdesk does not ask for is left out. */
export async function saveSite(world: World, site: ParsedRequestOf<'save-helpdesk'>): Promise<SaveReply> {
  const { effective } = await world.layers();
  const { origin, helpdesk: id, exclude } = site;
  if (!effective.helpdesks.some((entry) => entry.origin === origin))
    return refused('', t('refusals.siteGone'));
  const wrong = exclude.find((entry) => !isExcludeEntry(entry));
  if (wrong !== undefined) return refused('exclude', t('refusals.wrongExclude', { entry: wrong }));
  const helpdesk = findHelpdesk(id, effective.ownHelpdesks);
  const names = helpdesk === undefined ? [] : settingNames(helpdesk);
  const settings = Object.fromEntries(Object.entries(site.settings).filter(([name]) => names.includes(name)));
  return changeSite(world, origin, id, () => ({ origin, helpdesk: id, settings, exclude }));
}
