import { useRef, useState } from 'preact/hooks';
import type { CheckProgress } from '../../lib/config/checking.ts';
import type { Config } from '../../lib/config/config.ts';
import type { ImportMode } from '../../lib/config/merge-configs.ts';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import type { DraftProblem } from '../options/own-draft.ts';
import { readFile } from './read-draft.ts';
import type { Reviewed } from './reviewed.ts';

export type ImportState =
  | { state: 'idle' }
  /** `progress` is `null` until the file is there. */
  | { state: 'reading'; name: string; progress: CheckProgress | null }
  | { state: 'refused'; name: string; problems: DraftProblem[] }
  | { state: 'review'; reviewed: Reviewed };

/** From a file or a text to what it would change. Nothing is applied here. */
export function useImport({ port }: OptionsState) {
  const [state, setState] = useState<ImportState>({ state: 'idle' });
  const latest = useRef<File | null>(null);

  /** Where another file was chosen meanwhile, that one counts. */
  const show = (file: File, next: ImportState) => {
    if (latest.current === file) setState(next);
  };
  const read = async (file: File) => {
    const { name } = file;
    show(file, { state: 'reading', name, progress: null });
    const draft = await readFile(file, (progress) => show(file, { state: 'reading', name, progress }));
    if (!draft.ok) return show(file, { state: 'refused', name, problems: draft.problems });
    const mine = await port.send('read-mine', {});
    show(file, { state: 'review', reviewed: { name, file: draft.config, mine, mode: 'add' } });
  };
  const fail = (file: File) =>
    show(file, {
      state: 'refused',
      name: file.name,
      problems: [{ line: 0, path: '', message: t('config.import.unread') }],
    });
  return {
    state,
    /** Reads a file that somebody chose or dropped. */
    open: (file: File) => {
      latest.current = file;
      void read(file).catch(() => fail(file));
    },
    /** What an edited layer changes. `shown` is the layer as it was when it was shown: another page may have changed it since, and that would be undone by this one. */
    review: (file: Config, shown: Config) => {
      const reviewOver = (mine: Config) =>
        setState({ state: 'review', reviewed: { name: null, file, mine, mode: 'replace' } });
      void port
        .send('read-mine', {})
        .catch(() => shown)
        .then(reviewOver);
    },
    setMode: (mode: ImportMode) =>
      setState((before) =>
        before.state === 'review' ? { ...before, reviewed: { ...before.reviewed, mode } } : before,
      ),
    leave: () => setState({ state: 'idle' }),
  };
}
