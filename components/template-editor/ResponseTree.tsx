import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { JsonObject } from '../../lib/lookup/answer.ts';
import type { Inserter } from './editor-handle.ts';
import { loopInsertion, pathInsertion } from './insertion.ts';
import './response-tree.css';
import { nextRow } from './tree-keys.ts';
import { firstOpen, type TreeRow, treeRows } from './tree-rows.ts';

interface Props {
  data: JsonObject;
  inserter: { current: Inserter | null };
}

/** An answer as a tree. A click or Enter on a value puts its path into the template, where the caret is. */
export function ResponseTree({ data, inserter }: Props) {
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(() => firstOpen(data));
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => setOpen(firstOpen(data)), [data]);
  const rows = useMemo(() => treeRows(data, open), [data, open]);
  const at = Math.max(
    0,
    rows.findIndex(({ path }) => path === current),
  );

  function toggle(path: string) {
    setOpen(
      (before) => new Set(before.has(path) ? [...before].filter((each) => each !== path) : [...before, path]),
    );
  }

  function act(row: TreeRow) {
    setCurrent(row.path);
    switch (row.kind.is) {
      case 'branch':
        return toggle(row.path);
      case 'value':
        return inserter.current?.insert((before) => pathInsertion(row.path, before));
      case 'loop': {
        const { list, field } = row.kind;
        return inserter.current?.insert((before) => loopInsertion(list, field, before));
      }
      case 'rest':
        return;
    }
  }

  /** The row that an event is about, by what it happened to: whatever moved the focus there. */
  function rowAt(target: EventTarget | null): number {
    const lines = [...(tree.current?.querySelectorAll('[role=treeitem]') ?? [])];
    const line = target instanceof Element ? target.closest('[role=treeitem]') : null;
    return line === null ? -1 : lines.indexOf(line);
  }

  function onKey(event: KeyboardEvent) {
    const focused = rowAt(event.target);
    const row = rows[focused];
    if (row === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') act(row);
    else {
      const move = nextRow(event.key, rows, focused);
      if (move === null) return;
      if ('toggle' in move) toggle(move.toggle);
      else {
        const path = rows[move.to]?.path ?? null;
        setCurrent(path);
        tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[move.to]?.focus();
      }
    }
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    const row = rows[rowAt(event.target)];
    if (row !== undefined) act(row);
  }

  return (
    <div
      class="response-tree"
      role="tree"
      aria-label={t('templateEditor.values')}
      ref={tree}
      onClick={onClick}
      onKeyDown={onKey}
    >
      {rows.map((row, index) => (
        <TreeLine key={row.path} row={row} current={index === at} />
      ))}
    </div>
  );
}

function TreeLine({ row, current }: { row: TreeRow; current: boolean }) {
  const { kind, level, label, value, path } = row;
  return (
    <div
      class={`tree-row tree-${kind.is}`}
      role="treeitem"
      aria-level={level}
      {...(kind.is === 'branch' ? { 'aria-expanded': kind.open } : {})}
      tabIndex={current ? 0 : -1}
      title={kind.is === 'value' ? path : undefined}
      style={{ paddingInlineStart: `${(level - 1) * 14 + 4}px` }}
    >
      <span class="tree-label">{label}</span> <span class="tree-text">{value}</span>
    </div>
  );
}
