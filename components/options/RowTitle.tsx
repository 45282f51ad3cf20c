import type { SecretHolderId } from '../../lib/config/secret-place.ts';
import { t } from '../../lib/i18n.ts';
import { Badge } from '../ui/Badge.tsx';
import { type OptionsState, setBy } from './options-state.ts';
import { sealedNames } from './secret-state.ts';

interface Props {
  options: OptionsState;
  of: SecretHolderId;
  name: string;
  /** Its page, as a hash. */
  page: string;
  theirs: boolean;
  on: boolean;
  /** A host that it needs has not been allowed, and no notice of its own says so. */
  lacksHost: boolean;
}

/** A connector's or a rule's name in its list, with whose it is and what keeps it from working. */
export function RowTitle({ options, of, name, page, theirs, on, lacksHost }: Props) {
  return (
    <p class="row-title">
      <a class="row-link" href={page}>
        {name}
      </a>
      {theirs ? <Badge color="gray">{setBy(options.settings)}</Badge> : null}
      {on ? null : <Badge color="gray">{t('options.connectors.off')}</Badge>}
      {on && sealedNames(of, options.sealed).length > 0 ? (
        <Badge color="yellow">{t('options.connectors.sealed')}</Badge>
      ) : null}
      {on && lacksHost ? <Badge color="yellow">{t('options.hosts.none')}</Badge> : null}
    </p>
  );
}
