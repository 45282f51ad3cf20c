import { useEffect, useState } from 'preact/hooks';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import type { HelpdeskTrial, ReadableTab } from '../../lib/teaching/trial.ts';
import type { OptionsPort } from './port.ts';

export type TrialState = { state: 'idle' | 'reading' | 'failed' } | { state: 'done'; trial: HelpdeskTrial };

/** Reads open tabs with a description as it is edited. Tabs are looked for again when the page gets the focus. */
export function useTrial(port: Pick<OptionsPort, 'send'>) {
  const [tabs, setTabs] = useState<ReadableTab[]>([]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [result, setResult] = useState<TrialState>({ state: 'idle' });
  useEffect(() => {
    const look = () => {
      port.send('readable-tabs', {}).then(setTabs, () => setTabs([]));
    };
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [port]);
  const tab = tabs.find((candidate) => candidate.tab === chosen) ?? tabs[0];
  const run = (helpdesk: Helpdesk) => {
    if (tab === undefined || result.state === 'reading') return;
    setResult({ state: 'reading' });
    port.send('try-helpdesk', { tab: tab.tab, helpdesk }).then(
      (trial) => setResult({ state: 'done', trial }),
      () => setResult({ state: 'failed' }),
    );
  };
  return { tabs, tab, choose: setChosen, result, run };
}
