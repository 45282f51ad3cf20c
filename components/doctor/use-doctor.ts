import { useEffect, useRef, useState } from 'preact/hooks';
import { examine } from '../../lib/doctor/examine.ts';
import type { Examination } from '../../lib/doctor/finding.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { OptionsState } from '../options/options-state.ts';

export type Progress =
  | { state: 'idle' | 'done' | 'stopped' | 'failed' }
  /** `at` counts from 1. */
  | { state: 'running'; at: number; name: string };

export interface Doctor {
  progress: Progress;
  examinations: Examination[];
  /** The connectors that are on, and the names of those that are off. */
  on: Connector[];
  off: string[];
  run: (email: string) => void;
  stop: () => void;
  /** Examines one connector once more, about the same address. */
  again: (connector: string) => void;
}

/** Asks the connectors that are on, one after another, about one address. Each is asked as a preview is: nothing of it is kept. */
export function useDoctor({ port, settings }: OptionsState): Doctor {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const [examinations, setExaminations] = useState<Examination[]>([]);
  const asked = useRef('');
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  const { connectors } = settings.effective;
  const on = connectors.filter(({ enabled }) => enabled);

  const look = (connector: Connector) =>
    examine(connector, {
      ask: (each) => port.send('preview', { connector: each, secrets: {}, about: { email: asked.current } }),
      renderer: port.templates,
      now: Date.now,
    });

  const goThrough = async ({ signal }: AbortController) => {
    for (const [index, connector] of on.entries()) {
      setProgress({ state: 'running', at: index + 1, name: connector.name });
      const examination = await look(connector);
      if (signal.aborted) return;
      setExaminations((before) => [...before, examination]);
    }
    setProgress({ state: 'done' });
  };

  const run = (email: string) => {
    running.current.abort();
    const controller = new AbortController();
    running.current = controller;
    asked.current = email;
    setExaminations([]);
    goThrough(controller).catch(() => {
      if (!controller.signal.aborted) setProgress({ state: 'failed' });
    });
  };

  const stop = () => {
    running.current.abort();
    setProgress({ state: 'stopped' });
  };

  const again = (id: string) => {
    const connector = on.find((each) => each.id === id);
    if (connector === undefined) return;
    look(connector).then(
      (news) => setExaminations((before) => before.map((each) => (each.connector === id ? news : each))),
      () => setProgress({ state: 'failed' }),
    );
  };

  const off = connectors.filter(({ enabled }) => !enabled).map(({ name }) => name);
  return { progress, examinations, on, off, run, stop, again };
}
