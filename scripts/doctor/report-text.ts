import type { Checked, Examination, Finding } from '../../lib/doctor/finding.ts';
import type { Mender } from '../../lib/lookup/answer.ts';

const MARKS: Record<Finding['state'], string> = { good: 'ok  ', warning: 'look', bad: 'MEND' };
const MENDERS: Record<Mender, string> = {
  you: 'you',
  admin: 'whoever writes the config',
  endpoint: "the endpoint's owner",
  network: 'whoever runs the network',
};
const WIDTH = Math.max(...(['connection', 'template'] satisfies Checked[]).map((name) => name.length));

/** What the doctor found, for the terminal: a block for each connector, then in one line how many are well. */
export function reportText(examinations: readonly Examination[]): string {
  if (examinations.length === 0) return 'The config has no connector that is on: nothing to ask.';
  const blocks = examinations.map(({ name, connector, endpoint, findings }) =>
    [`${name} (${connector})  ${endpoint}`, ...findings.map(line)].join('\n'),
  );
  const well = examinations.filter(({ findings }) => findings.every(({ state }) => state !== 'bad'));
  return [...blocks, `${well.length} of ${examinations.length} connectors are well.`].join('\n\n');
}

function line({ state, checked, says, mender }: Finding): string {
  const who = mender === null ? '' : ` (to mend: ${MENDERS[mender]})`;
  return `  ${MARKS[state]}  ${checked.padEnd(WIDTH)}  ${says}${who}`;
}
