import type { SecretPlace } from '../../lib/config/secret-place.ts';
import { t } from '../../lib/i18n.ts';
import type { Settings } from '../../lib/messages.ts';
import type { OrganisationState } from '../organisation/use-organisation.ts';
import type { Toasts } from '../ui/toasts.ts';
import type { OptionsPort } from './port.ts';
import type { HostAccessState } from './use-host-access.ts';
import type { Routing } from './use-route.ts';

/** What every section of the options page works with. */
export interface OptionsState {
  port: OptionsPort;
  settings: Settings;
  /** The sealed secrets of the config in force that this browser has not opened. */
  sealed: SecretPlace[];
  organisation: OrganisationState;
  reload: () => Promise<void>;
  access: HostAccessState;
  toasts: Toasts;
  /** Connectors and rules that were deleted a moment ago and can still be taken back: see `deletedRule`. */
  deleted: ReadonlySet<string>;
  setDeleted: (connector: string, deleted: boolean) => void;
  routing: Routing;
}

/** Whose setting this is, where it is not the agent's own. */
export function setBy(settings: Settings): string {
  const { organisation } = settings.effective;
  return organisation === undefined ? t('options.setByYours') : t('options.setBy', { organisation });
}
