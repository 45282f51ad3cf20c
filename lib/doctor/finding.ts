import type { Mender } from '../lookup/answer.ts';

/** What the doctor looks at, in this order. */
export type Checked = 'connection' | 'secret' | 'status' | 'time' | 'size' | 'shape' | 'template';

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

/** True where every connector gives its panel something to show. */
export function isWell(examinations: readonly Examination[]): boolean {
  return examinations.every(({ findings }) => findings.every(({ state }) => state !== 'bad'));
}
