import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Diagnosis } from '../../lib/diagnosis.ts';
import type { DiagnosisPort } from './port.ts';

/** `gone`: the tab is closed, or nobody answers. */
export type DiagnosisState = { state: 'reading' | 'gone' } | Diagnosis;

/** What Deskside sees in a tab, read when the page opens and whenever asked. */
export function useDiagnosis(port: DiagnosisPort, tab: number | null) {
  const [state, setState] = useState<DiagnosisState>({ state: 'reading' });
  const read = useCallback(async () => {
    const read = tab === null ? Promise.reject(new Error('No tab.')) : port.send('diagnose', { tab });
    setState(await read.catch(() => ({ state: 'gone' as const })));
  }, [port, tab]);
  useEffect(() => void read(), [read]);
  return { state, read: () => void read() };
}
