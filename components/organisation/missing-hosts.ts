import { neededHosts } from '../../lib/config/needed-hosts.ts';
import type { OptionsState } from '../options/options-state.ts';

/** Match patterns of the hosts that something in use needs and the browser does not allow, the config's own address among them. */
export function missingHosts({
  settings,
  organisation,
  access,
}: Pick<OptionsState, 'settings' | 'organisation' | 'access'>): string[] {
  const { connectors, rules, helpdesks } = settings.effective;
  const isOn = ({ enabled }: { enabled: boolean }) => enabled;
  const used = { connectors: connectors.filter(isOn), rules: rules.filter(isOn), helpdesks };
  return neededHosts(used, organisation.current?.source).filter((pattern) => access.missing.has(pattern));
}
