import type { TreeRow } from './tree-rows.ts';

/** What a key does in a tree, as the ARIA practices guide has it: another row, or this branch opened or closed. `null`: nothing. */
export function nextRow(
  key: string,
  rows: readonly TreeRow[],
  at: number,
): { to: number } | { toggle: string } | null {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(rows.length - 1, at + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      if (row?.kind.is !== 'branch') return null;
      return row.kind.open ? { to: at + 1 } : { toggle: row.path };
    case 'ArrowLeft':
      if (row?.kind.is === 'branch' && row.kind.open) return { toggle: row.path };
      return parentOf(rows, at);
    default:
      return null;
  }
}

function parentOf(rows: readonly TreeRow[], at: number): { to: number } | null {
  const level = rows[at]?.level ?? 1;
  const parent = rows.slice(0, at).findLastIndex((row) => row.level < level);
  return parent < 0 ? null : { to: parent };
}
