import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from './options-state.ts';

interface Form<Entry> {
  unsaved: boolean;
  /** The draft starts anew. Gives what puts everything back as it was. */
  reset: (entry: Entry | null) => () => void;
}

/** Keeps a page with something unsaved from being left unasked. Gives what discards that: it can be taken back for a while, on this page. */
export function useUnsavedForm<Entry>(
  { routing, toasts }: Pick<OptionsState, 'routing' | 'toasts'>,
  { unsaved, reset }: Form<Entry>,
  saved: Entry | null,
): () => void {
  const forgetDiscarded = useRef(() => {});
  useEffect(() => () => forgetDiscarded.current(), []);
  const { setUnsaved } = routing;
  useEffect(() => {
    setUnsaved(unsaved);
    return () => setUnsaved(false);
  }, [setUnsaved, unsaved]);
  return () => {
    forgetDiscarded.current = toasts.show({
      message: t('options.connector.discarded'),
      undo: reset(saved),
    });
  };
}
