import { useState } from 'preact/hooks';
import type { Config } from '../../lib/config/config.ts';
import type { ImportMode } from '../../lib/config/take-in.ts';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import type { DraftProblem } from '../options/own-draft.ts';
import { readDraft } from './read-draft.ts';

/** The largest text that is read, in bytes: more would hold the page up. */
const LARGEST = 20_000_000;

/** A file or an edited text that was read, and is looked at before anything of it is taken over. */
export interface Reviewed {
  /** The file's name; `null` where the text was edited here. */
  name: string | null;
  file: Config;
  /** My layer as it is. */
  mine: Config;
  mode: ImportMode;
}

export type ImportState =
  | { state: 'idle' }
  | { state: 'reading'; name: string }
  | { state: 'refused'; name: string; problems: DraftProblem[] }
  | { state: 'review'; reviewed: Reviewed };

/** From a file or a text to what it would change. Nothing is applied here. */
export function useImport({ port }: OptionsState) {
  const [state, setState] = useState<ImportState>({ state: 'idle' });
  const refuse = (name: string, message: string) =>
    setState({ state: 'refused', name, problems: [{ line: 0, path: '', message }] });
  const read = async (file: File) => {
    setState({ state: 'reading', name: file.name });
    if (file.size > LARGEST) return refuse(file.name, t('config.import.tooLarge'));
    const draft = readDraft(await file.text());
    if (!draft.ok) return setState({ state: 'refused', name: file.name, problems: draft.problems });
    const mine = await port.send('read-mine', {});
    setState({ state: 'review', reviewed: { name: file.name, file: draft.config, mine, mode: 'add' } });
  };
  return {
    state,
    /** Reads a file that somebody chose or dropped. */
    open: (file: File) => void read(file).catch(() => refuse(file.name, t('config.import.unread'))),
    /** What an edited layer changes. */
    review: (file: Config, mine: Config) =>
      setState({ state: 'review', reviewed: { name: null, file, mine, mode: 'replace' } }),
    setMode: (mode: ImportMode) =>
      setState((before) =>
        before.state === 'review' ? { ...before, reviewed: { ...before.reviewed, mode } } : before,
      ),
    leave: () => setState({ state: 'idle' }),
  };
}

/** Takes back the last import, and says what came of it. */
export async function undoImport({ port, reload, toasts }: OptionsState): Promise<void> {
  const reply = await port.send('undo-import', {}).catch(() => null);
  if (reply?.ok === true) await reload();
  const reason = reply === null ? t('common.noAnswer') : reply.ok ? '' : (reply.problems[0]?.message ?? '');
  toasts.show({
    message: reply?.ok === true ? t('config.import.undone') : t('config.import.notUndone', { reason }),
  });
}
