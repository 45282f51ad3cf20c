import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import './log.css';
import { LogEntry } from './LogEntry.tsx';
import type { OptionsState } from './options-state.ts';
import { useLog } from './use-log.ts';
import { useStats } from './use-stats.ts';
import { statsText } from './words.ts';

interface Props {
  options: Pick<OptionsState, 'port'>;
  connector: Connector;
}

/** The last lookups of one connector in this browser, the newest first. */
export function ConnectorLog({ options, connector }: Props) {
  const { rows, failed, loading, reload } = useLog(options.port, connector.id);
  const stats = useStats(options.port)?.[connector.id];
  return (
    <section class="log" aria-label={t('options.log.title')}>
      <div class="log-head">
        <p class="muted">
          {t('options.log.about')}
          <span class="log-stats">{stats === undefined ? '' : statsText(stats)}</span>
        </p>
        <Button onClick={reload} aria-disabled={loading}>
          {loading ? t('options.log.loading') : t('options.log.reload')}
        </Button>
      </div>
      {connector.logResults ? null : <Notice kind="info">{t('options.log.off')}</Notice>}
      {failed ? (
        <Notice kind="error" live>
          {t('options.log.unread')}
        </Notice>
      ) : null}
      <Rows rows={rows} />
    </section>
  );
}

function Rows({ rows }: { rows: LogRow[] | null }) {
  if (rows === null) return <Spinner label={t('options.log.loadingLog')} />;
  if (rows.length === 0) return <NoLookups />;
  return (
    <ol class="rows">
      {rows.map((row, index) => (
        <LogEntry key={`${row.at}-${index}`} row={row} />
      ))}
    </ol>
  );
}

function NoLookups() {
  return (
    <div class="empty">
      <h2>{t('options.log.none')}</h2>
      <p>{t('options.log.noneHint')}</p>
    </div>
  );
}
