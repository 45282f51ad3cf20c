import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import { dependencyProblem } from '../../lib/lookup/shown-connectors.ts';
import { allowed } from '../config/allowed.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { ConnectorHosts } from './ConnectorHosts.tsx';
import { connectorNeeds } from './connector-needs.ts';
import { MoveHandle } from './MoveHandle.tsx';
import type { OptionsState } from './options-state.ts';
import { RowActions } from './RowActions.tsx';
import { RowTitle } from './RowTitle.tsx';
import { hashOf } from './route.ts';
import { SecretsNotice } from './SecretsNotice.tsx';
import { useDuplicate } from './use-duplicate.ts';
import { useEnabled } from './use-enabled.ts';
import type { Handle } from './use-reorder.ts';
import { kindText } from './words.ts';

interface Props {
  options: OptionsState;
  connector: Connector;
  /** How its last lookups went; empty until that is known. Its line is there before it, so that no switch moves under the mouse. */
  lookups: string;
  /** All hosts that the browser keeps from us are asked for at once, above the list. */
  together: boolean;
  /** Left out where it stands where it stands. */
  handle: Handle | undefined;
  onDelete: () => void;
}

/** One connector in the list: what it is, whether it is on, and what it still needs. */
export function ConnectorRow({ options, connector, lookups, together, handle, onDelete }: Props) {
  const { settings, access } = options;
  const { id, name, endpoint } = connector;
  const theirs = settings.locked.connectors.includes(id);
  const locked = theirs || !allowed(settings).connectors;
  const enabled = useEnabled(options, connector, (changed) =>
    options.port.send('save-connector', { connector: changed, secrets: {} }),
  );
  const page = hashOf({ page: 'connector', id, tab: 'settings' });
  const duplicate = useDuplicate(options, name, () =>
    options.port.send('duplicate-connector', { connector: id }),
  );
  return (
    <li class={rowClass(connector.enabled, handle)}>
      <div class="row-main">
        {handle === undefined ? null : <MoveHandle name={name} handle={handle} />}
        <Toggle
          label={t('options.connectors.use', { name })}
          hideLabel
          on={enabled.on}
          disabled={locked}
          onToggle={enabled.set}
        />
        <div class="row-words">
          <RowTitle
            options={options}
            of={{ kind: 'connector', id }}
            name={name}
            page={page}
            theirs={theirs}
            on={enabled.on}
            lacksHost={together && connectorHosts(connector).some((host) => access.missing.has(host))}
          />
          <p class="row-facts">
            {new URL(endpoint).host} · {kindText(connector)}
          </p>
          <p class="row-facts">{lookups}</p>
        </div>
        <RowActions
          name={name}
          page={page}
          mayAdd={allowed(settings).connectors}
          locked={locked}
          onDuplicate={() => void duplicate()}
          onDelete={onDelete}
        >
          <LogLink id={id} name={name} />
        </RowActions>
      </div>
      {connector.enabled ? (
        <Needs options={options} connector={connector} page={page} together={together} />
      ) : null}
    </li>
  );
}

function LogLink({ id, name }: Pick<Connector, 'id' | 'name'>) {
  return (
    <a
      class={buttonClass('quiet')}
      href={hashOf({ page: 'connector', id, tab: 'log' })}
      aria-label={t('options.connectors.logOf', { name })}
    >
      {t('options.connectors.log')}
    </a>
  );
}

interface NeedsProps extends Pick<Props, 'options' | 'connector' | 'together'> {
  page: string;
}

function Needs({ options, connector, page, together }: NeedsProps) {
  const saved = options.settings.secrets[connector.id] ?? {};
  const needs = connectorNeeds(connector, saved, options.sealed);
  const { connectors } = options.settings.effective;
  const waiting = dependencyProblem(
    connector,
    connectors.filter(({ id }) => !options.deleted.has(id)),
  );
  return (
    <>
      {together ? null : <ConnectorHosts options={options} connector={connector} />}
      {waiting === null ? null : (
        <Notice
          kind="warning"
          action={
            <a class={buttonClass()} href={page}>
              {t('options.connectors.change')}
            </a>
          }
        >
          {t('options.connectors.waits', { problem: waiting })}
        </Notice>
      )}
      <SecretsNotice needs={needs} page={page} />
    </>
  );
}

function rowClass(enabled: boolean, handle: Handle | undefined): string {
  const drop = handle?.drop ?? null;
  return [
    'row',
    enabled ? '' : 'row-off',
    handle?.dragged ? 'row-dragged' : '',
    drop === null ? '' : `row-drop-${drop}`,
  ]
    .filter(Boolean)
    .join(' ');
}
