import { signal } from '@preact/signals';
import { copyText } from './copy-text.ts';
import type { ValueActions } from './value-actions.ts';

/** What agents can do with the values of one sidebar. */
export function createValueActions(): ValueActions {
  const said = signal('');
  return {
    said,
    copy: async (text) => ((await copyText(text)) ? 'copied' : 'not-copied'),
    announce: (sentence) => {
      said.value = sentence;
    },
  };
}
