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
  const stats = useStats(options.port)[connector.id];
  return (
    <section class="log" aria-label="Log">
      <div class="log-head">
        <p class="muted">
          The last 10 lookups in this browser, the newest first.
          {stats === undefined ? null : <span class="log-stats">{statsText(stats)}</span>}
        </p>
        <Button onClick={reload} aria-disabled={loading}>
          {loading ? 'Loading…' : 'Reload'}
        </Button>
      </div>
      {connector.logResults ? null : (
        <Notice kind="info">
          “Log results” is off for this connector: requests and responses are not kept, only time, status and
          duration.
        </Notice>
      )}
      {failed ? (
        <Notice kind="error" live>
          The log could not be read. Reload tries again.
        </Notice>
      ) : null}
      <Rows rows={rows} />
    </section>
  );
}

function Rows({ rows }: { rows: LogRow[] | null }) {
  if (rows === null) return <Spinner label="Loading the log" />;
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
      <h2>No lookups yet</h2>
      <p>Open a ticket on a helpdesk that is switched on, then reload this log.</p>
    </div>
  );
}
