import { counted, t } from '../../lib/i18n.ts';
import type { Json, JsonObject } from '../../lib/lookup/answer.ts';
import { stepText } from './data-path.ts';

/** One line of a response's tree. `path` is how a template names it. */
export interface TreeRow {
  path: string;
  /** From 1. */
  level: number;
  label: string;
  /** What is there, in a few characters. */
  value: string;
  kind:
    | { is: 'value' }
    | { is: 'branch'; open: boolean }
    /** Repeats the list at `list`, with this field of each entry (a step of a path), or the entry itself. */
    | { is: 'loop'; list: string; field: string | null }
    /** So many entries more are not shown. */
    | { is: 'rest' };
}

/** Longer lists are cut: what is in them is alike. */
const MOST_ENTRIES = 100;
const LONGEST_VALUE = 60;

/** The lines to show of an answer, with the branches at these paths open. */
export function treeRows(data: JsonObject, open: ReadonlySet<string>): TreeRow[] {
  return childRows(data, 'data', 1, open);
}

/** The paths that are open at first: the first level's objects, and lists that are short. */
export function firstOpen(data: JsonObject): ReadonlySet<string> {
  const branches = Object.entries(data).filter(([, value]) => isBranch(value) && sizeOf(value) <= 8);
  return new Set(branches.map(([name]) => `data${stepText(name)}`));
}

function childRows(value: Json, path: string, level: number, open: ReadonlySet<string>): TreeRow[] {
  const steps = stepsIn(value);
  const shown = steps
    .slice(0, MOST_ENTRIES)
    .flatMap(([step, child]) => rowsOf(step, child, path, level, open));
  const rest = steps.length - MOST_ENTRIES;
  return [
    ...(Array.isArray(value) && value.length > 0 ? [loopRow(value, path, level)] : []),
    ...shown,
    ...(rest > 0
      ? [
          {
            path: `${path}…`,
            level,
            label: counted('templateEditor.more', rest),
            value: '',
            kind: { is: 'rest' as const },
          },
        ]
      : []),
  ];
}

function rowsOf(
  step: string | number,
  value: Json,
  parent: string,
  level: number,
  open: ReadonlySet<string>,
): TreeRow[] {
  const path = `${parent}${stepText(step)}`;
  const label = String(step);
  if (!isBranch(value)) return [{ path, level, label, value: valueText(value), kind: { is: 'value' } }];
  const isOpen = open.has(path);
  const row: TreeRow = { path, level, label, value: sizeText(value), kind: { is: 'branch', open: isOpen } };
  return isOpen ? [row, ...childRows(value, path, level + 1, open)] : [row];
}

function loopRow(list: Json[], path: string, level: number): TreeRow {
  const [first = null] = list;
  const field = stepsIn(first).find(([, value]) => !isBranch(value))?.[0];
  return {
    path: `${path}[for]`,
    level,
    label: t('templateEditor.forEach'),
    value: '',
    kind: { is: 'loop', list: path, field: field === undefined ? null : stepText(field) },
  };
}

function stepsIn(value: Json): [string | number, Json][] {
  if (Array.isArray(value)) return value.map((entry, index) => [index, entry]);
  return value !== null && typeof value === 'object' ? Object.entries(value) : [];
}

function isBranch(value: Json): boolean {
  return value !== null && typeof value === 'object' && sizeOf(value) > 0;
}

function sizeOf(value: Json): number {
  return stepsIn(value).length;
}

function sizeText(value: Json): string {
  const size = sizeOf(value);
  return Array.isArray(value)
    ? counted('templateEditor.entries', size)
    : counted('templateEditor.fields', size);
}

function valueText(value: Json): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}
