import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { Settings } from '../../lib/messages.ts';
import { allowed } from '../config/allowed.ts';
import { NoPreview, NoRequests, NotAllowed } from '../config/NotAllowed.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Comparison } from './Comparison.tsx';
import { ConnectorForm } from './ConnectorForm.tsx';
import { ConnectorHosts } from './ConnectorHosts.tsx';
import './connector-page.css';
import { ConnectorLog } from './ConnectorLog.tsx';
import { EntryHead } from './EntryHead.tsx';
import { NotThere } from './NotThere.tsx';
import type { OptionsState } from './options-state.ts';
import { PreviewColumn } from './PreviewColumn.tsx';
import { hashOf } from './route.ts';
import { SealedPart } from './SealedPart.tsx';
import { useComparison } from './use-comparison.ts';
import { useDraft } from './use-draft.ts';
import { useResponses } from './use-responses.ts';
import { useSave } from './use-save.ts';
import { useTestAddresses } from './use-test-addresses.ts';
import { useUnsavedForm } from './use-unsaved-form.ts';

interface Props {
  options: OptionsState;
  /** `null` while it is being added. */
  id: string | null;
  tab: 'settings' | 'log';
}

/** One connector: its form with a preview beside it, and its log. */
export function ConnectorPage({ options, id, tab }: Props) {
  const { settings, routing, toasts } = options;
  const connector = settings.effective.connectors.find((entry) => entry.id === id) ?? null;
  const may = allowed(settings);
  const locked = isTheirs(settings, id) || !may.connectors;
  const form = useDraft(options, connector, useResponses());
  const saving = useSave(options, form, locked, (saved) => {
    form.reset(saved);
    toasts.show({ message: t('options.connector.saved', { name: saved.name }) });
    if (id === null) routing.replace({ page: 'connector', id: saved.id, tab: 'settings' });
  });
  const refuse = () => saving.refuse(t('options.connector.noPreview'));
  const comparison = useComparison(options, form, refuse);
  const addresses = useTestAddresses(options.port, connector?.id ?? null);
  const discard = useUnsavedForm(options, form, connector);
  if (id !== null && connector === null) return <Gone id={id} />;
  return (
    <>
      <Head options={options} connector={connector} id={id} tab={tab} />
      {tab === 'log' && connector !== null ? (
        <>
          {may.preview ? null : <NoRequests config={settings.effective} />}
          <ConnectorLog options={options} connector={connector} />
        </>
      ) : (
        <div class="connector-columns">
          <ConnectorForm
            connector={connector}
            form={form}
            saving={saving}
            locked={locked}
            others={settings.effective.connectors.filter((entry) => entry.id !== id)}
            onDiscard={discard}
          />
          {may.preview ? (
            <PreviewColumn
              options={options}
              form={form}
              onRefused={refuse}
              addresses={addresses}
              onCompare={comparison.run}
            />
          ) : (
            <NoPreview config={settings.effective} />
          )}
        </div>
      )}
      {tab === 'settings' && may.preview ? <Comparison options={options} comparison={comparison} /> : null}
    </>
  );
}

/** Its name, whose it is, and what keeps it from being changed or asked. */
function Head({ options, connector, id, tab }: Props & { connector: Connector | null }) {
  const { settings } = options;
  const theirs = isTheirs(settings, id);
  return (
    <>
      <EntryHead
        settings={settings}
        list="#connectors"
        back={t('options.nav.connectors')}
        title={connector?.name ?? t('options.connectors.add')}
        theirs={theirs}
      />
      {id === null ? null : <PageTabs id={id} tab={tab} />}
      {allowed(settings).connectors ? theirs && <LockedNotice /> : <NotAllowed config={settings.effective} />}
      {connector === null ? null : <ConnectorHosts options={options} connector={connector} />}
      {connector === null || tab === 'log' ? null : (
        <SealedPart options={options} of={{ kind: 'connector', id: connector.id }} />
      )}
    </>
  );
}

function isTheirs({ locked }: Settings, id: string | null): boolean {
  return id !== null && locked.connectors.includes(id);
}

function PageTabs({ id, tab }: { id: string; tab: 'settings' | 'log' }) {
  return (
    <nav class="page-tabs" aria-label={t('options.connector.pages')}>
      {(['settings', 'log'] as const).map((entry) => (
        <a
          key={entry}
          class="tab"
          href={hashOf({ page: 'connector', id, tab: entry })}
          {...(entry === tab ? { 'aria-current': 'page' as const } : {})}
        >
          {entry === 'log' ? t('options.log.title') : t('options.connector.settings')}
        </a>
      ))}
    </nav>
  );
}

function LockedNotice() {
  return <Notice kind="info">{t('options.connector.locked')}</Notice>;
}

function Gone({ id }: { id: string }) {
  return (
    <NotThere
      id={id}
      list="#connectors"
      all={t('options.connector.all')}
      gone={t('options.connector.gone', { id })}
    />
  );
}
