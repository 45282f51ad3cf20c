import { type ReadonlySignal, signal } from '@preact/signals';
import type { InsertReply } from '../../lib/messages.ts';
import type { Shown } from '../../lib/shown.ts';
import { copyText } from './copy-text.ts';
import type { SidebarPort } from './port.ts';
import type { Outcome, ValueActions } from './value-actions.ts';

/** What agents can do with the values that one sidebar shows. */
export function createValueActions(
  port: Pick<SidebarPort, 'insert'>,
  shown: ReadonlySignal<Shown | null>,
): ValueActions {
  const said = signal('');

  async function insert(text: string): Promise<Outcome> {
    const sequence = shown.value?.sequence ?? 0;
    const reply = await port.insert(sequence, text).catch((): InsertReply => 'no-reply');
    if (reply === 'inserted') return 'inserted';
    /** What was another customer's is not on the clipboard of this one. */
    if (reply === 'moved-on' || shown.value?.sequence !== sequence) return 'moved-on';
    return (await copyText(text)) ? 'copied-instead' : 'not-copied';
  }

  return {
    said,
    shown,
    copy: async (text) => ((await copyText(text)) ? 'copied' : 'not-copied'),
    insert,
    announce: (sentence) => {
      said.value = sentence;
    },
  };
}
