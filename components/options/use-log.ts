import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import type { OptionsPort } from './port.ts';

/** How many lookups the log shows. */
const SHOWN = 10;

/** A connector's last lookups, the newest first; `rows` is `null` until they are read. */
export function useLog(port: Pick<OptionsPort, 'send'>, connector: string) {
  const [rows, setRows] = useState<LogRow[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [loading, setLoading] = useState(true);
  const reload = useCallback(() => {
    setLoading(true);
    port
      .send('read-log', { connector })
      .then((read) => {
        setRows([...read].sort((a, b) => b.at - a.at).slice(0, SHOWN));
        setFailed(false);
      })
      .catch(() => setFailed(true))
      .finally(() => setLoading(false));
  }, [port, connector]);
  useEffect(reload, [reload]);
  return { rows, failed, loading, reload };
}
