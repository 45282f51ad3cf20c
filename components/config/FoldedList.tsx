import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';

/** How many are shown until somebody wants to see all: a file may bring a thousand. */
const SHOWN = 20;

interface Props<Entry> {
  class: string;
  entries: readonly Entry[];
  children: (entry: Entry) => ComponentChildren;
}

/** A list of which the first entries are in sight, and the others one click away. */
export function FoldedList<Entry>({ entries, children, ...list }: Props<Entry>) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, SHOWN);
  const more = entries.length - shown.length;
  return (
    <>
      <ul class={list.class}>{shown.map(children)}</ul>
      {more === 0 ? null : (
        <p>
          <Button kind="link" onClick={() => setAll(true)}>
            {counted('config.review.more', more)}
          </Button>
        </p>
      )}
    </>
  );
}
