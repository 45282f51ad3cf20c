import type { Mender } from '../lookup/answer.ts';

/** What the doctor looks at, in this order. */
export const CHECKED = [
  'connection',
  'secret',
  'request',
  'status',
  'time',
  'size',
  'shape',
  'template',
] as const;
export type Checked = (typeof CHECKED)[number];

/** One thing that was looked at. `says` is in words; `mender` where something is to be mended. */
export interface Finding {
  checked: Checked;
  state: 'good' | 'warning' | 'bad';
  says: string;
  mender: Mender | null;
}

/** What was found at one connector. */
export interface Examination {
  connector: string;
  name: string;
  endpoint: string;
  findings: Finding[];
}

export function good(checked: Checked, says: string): Finding {
  return { checked, state: 'good', says, mender: null };
}

export function warning(checked: Checked, says: string, mender: Mender): Finding {
  return { checked, state: 'warning', says, mender };
}

export function bad(checked: Checked, says: string, mender: Mender): Finding {
  return { checked, state: 'bad', says, mender };
}

/** True where nothing is to be mended. */
export function isWell(examinations: readonly Pick<Examination, 'findings'>[]): boolean {
  return examinations.every((each) => worst(each) !== 'bad');
}

/** The worst of what was found at a connector. */
export function worst({ findings }: Pick<Examination, 'findings'>): Finding['state'] {
  if (findings.some(({ state }) => state === 'bad')) return 'bad';
  return findings.some(({ state }) => state === 'warning') ? 'warning' : 'good';
}
