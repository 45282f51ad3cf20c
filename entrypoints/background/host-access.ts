import { browser } from '../../lib/browser.ts';
import type { Config } from '../../lib/config/config.ts';
import { isUnused } from '../../lib/config/needed-hosts.ts';
import type { OrganisationSource } from '../../lib/config/organisation.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';

/** Whether the browser lets us run on this site. What somebody set to "on click" counts as not allowed. */
export function hasAccess(origin: string): Promise<boolean> {
  return hasHost(hostPattern(origin));
}

export function hasHost(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Gives back the access to a site's host where nothing in the config needs it any more. What the build itself requires cannot be given back. */
export async function giveBack(
  origin: string,
  config: Config,
  source: OrganisationSource | undefined,
): Promise<void> {
  if (isUnused(origin, config, source))
    await browser.permissions.remove({ origins: [hostPattern(origin)] }).catch(() => false);
}
