import { t } from '../../lib/i18n.ts';
import { allowed } from '../config/allowed.ts';
import { NotAllowed } from '../config/NotAllowed.tsx';
import { HostsNotice, TOGETHER } from '../organisation/HostsNotice.tsx';
import { missingHosts } from '../organisation/missing-hosts.ts';
import { buttonClass } from '../ui/Button.tsx';
import { ConnectorRow } from './ConnectorRow.tsx';
import type { OptionsState } from './options-state.ts';
import { PageHead } from './PageHead.tsx';
import { SealedPart } from './SealedPart.tsx';
import { useConnectorOrder } from './use-connector-order.ts';
import { useDeletions } from './use-deletions.ts';
import { useStats } from './use-stats.ts';
import { WorkspacePart } from './WorkspacePart.tsx';
import { lookupsText } from './words.ts';

/** Every connector, the organisation's first, in the order of their panels. */
export function ConnectorList({ options }: { options: OptionsState }) {
  const deletions = useDeletions(options);
  const stats = useStats(options.port);
  const connectors = options.settings.effective.connectors.filter(({ id }) => !options.deleted.has(id));
  const { theirs, mine, list, handle, said } = useConnectorOrder(options, connectors);
  const mayAdd = allowed(options.settings).connectors;
  const readable = options.settings.unreadable === undefined;
  const changeable = readable && mayAdd;
  const together = missingHosts(options).length >= TOGETHER;
  return (
    <>
      <PageHead
        title={t('options.nav.connectors')}
        action={
          connectors.length === 0 || !changeable ? null : (
            <a class={buttonClass('primary')} href="#connectors/new">
              {t('options.connectors.add')}
            </a>
          )
        }
      >
        {t('options.connectors.about')}
      </PageHead>
      <SealedPart options={options} />
      {mayAdd ? null : <NotAllowed config={options.settings.effective} />}
      <HostsNotice options={options} atLeast={TOGETHER} />
      {connectors.length === 0 ? (
        changeable && <NoConnectors />
      ) : (
        <ul class="rows" ref={list}>
          {[...theirs, ...mine].map((connector) => (
            <ConnectorRow
              key={connector.id}
              options={options}
              connector={connector}
              lookups={stats === null ? '' : lookupsText(stats[connector.id])}
              together={together}
              handle={
                changeable && mine.length > 1 && mine.includes(connector) ? handle(connector.id) : undefined
              }
              onDelete={() => deletions.remove(connector)}
            />
          ))}
        </ul>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {changeable ? <WorkspacePart options={options} /> : null}
    </>
  );
}

function NoConnectors() {
  return (
    <section class="empty">
      <h2>{t('options.connectors.none')}</h2>
      <p>{t('options.connectors.whatIsOne')}</p>
      <p class="empty-actions">
        <a class={buttonClass('primary')} href="#connectors/new">
          {t('options.connectors.add')}
        </a>
        <a href="/endpoint.html" target="_blank" rel="noreferrer">
          {t('options.connectors.howToWrite')}
        </a>
      </p>
    </section>
  );
}
