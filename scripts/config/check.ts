import type { Config } from '../../lib/config/config.ts';
import { placesText, problemText, readConfigFile } from '../config-file.ts';
import { fileArguments } from './config-arguments.ts';
import { remarksOn } from './remarks.ts';
import type { Output } from './verbs.ts';

export const USAGE = `npm run config -- check FILE [--json]

Says what is wrong with a config, and where. Remarks are on what a browser takes over, and does not work or is seen by too many. Exit code: 0 for a config, 1 for what is none, 2 for wrong use.`;

/** `config check FILE [--json]`: 0 for a config, 1 with every problem for what is none. */
export function run(args: string[], output: Output): number {
  const asked = fileArguments(args, 1);
  if (typeof asked === 'string') {
    output.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  const [file = ''] = asked.files;
  const read = readConfigFile(file);
  const problems = read.ok ? [] : read.problems;
  const remarks = read.ok ? remarksOn(read.config) : [];
  if (asked.json) output.log(JSON.stringify({ ok: read.ok, problems, remarks }, null, 2));
  else if (read.ok) output.log(`${file} is a config: ${contents(read.config)}.`);
  else output.error(problemText(file, problems));
  if (!asked.json && remarks.length > 0) output.error(`Remarks\n${placesText(remarks)}`);
  return read.ok ? 0 : 1;
}

function contents({ connectors, rules, helpdesks, ownHelpdesks, sealed }: Config): string {
  return [
    amount(connectors.length, 'connector'),
    amount(rules.length, 'webhook rule'),
    amount(helpdesks.length, 'site'),
    amount(ownHelpdesks.length, 'own helpdesk'),
    amount(sealed?.secrets.length ?? 0, 'sealed secret'),
  ].join(', ');
}

function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
