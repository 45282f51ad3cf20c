import { useEffect, useState } from 'preact/hooks';
import type { DeliveryPage, DeliveryReport } from '../../lib/webhooks/reports.ts';
import type { OptionsPort } from '../options/port.ts';

/** One that failed, and when it did, in milliseconds since the epoch. */
export interface Failed {
  id: string;
  at: number;
}

/** Every delivery that failed, of a rule or of all; `reading` until all of them are known. The log keeps at most 1000. */
export function useFailed(
  port: Pick<OptionsPort, 'send'>,
  rule: string | null,
): Failed[] | 'reading' | 'unread' {
  const [failed, setFailed] = useState<Failed[] | 'reading' | 'unread'>('reading');
  useEffect(() => {
    let current = true;
    readAll(port, rule).then(
      (all) => current && setFailed(all),
      () => current && setFailed('unread'),
    );
    return () => {
      current = false;
    };
  }, [port, rule]);
  return failed;
}

async function readAll(port: Pick<OptionsPort, 'send'>, rule: string | null): Promise<Failed[]> {
  const all: DeliveryReport[] = [];
  let before: DeliveryPage['next'] = null;
  do {
    const page: DeliveryPage = await port.send('read-deliveries', {
      states: ['failed'],
      rule,
      text: '',
      before,
    });
    all.push(...page.deliveries);
    before = page.next;
  } while (before !== null);
  return all.map(({ id, at, endedAt }) => ({ id, at: endedAt ?? at }));
}
