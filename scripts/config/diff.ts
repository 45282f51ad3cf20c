import { type ConfigChanges, configChanges, isUnchanged } from '../../lib/config/changes.ts';
import type { Config } from '../../lib/config/config.ts';
import type { EntryChange } from '../../lib/config/list-changes.ts';
import { holderOf } from '../../lib/config/secret-place.ts';
import { problemText, readConfigFile } from '../config-file.ts';
import { fileArguments } from './config-arguments.ts';
import type { Output } from './verbs.ts';
import { whose } from './whose.ts';

export const USAGE = `npm run config -- diff A B [--json]

Says what changes for a browser that has the config A and gets B: entries, endpoints, hosts, what is read with the agent's session, secrets.
Exit code: 0 also where something changes, 1 where one of them is no config, 2 for wrong use.`;

/** `config diff A B [--json]`: what changes for a browser that has A and gets B. 1 where one of them is no config. */
export function run(args: string[], output: Output): number {
  const asked = fileArguments(args, 2);
  if (typeof asked === 'string') {
    output.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  const [before = '', after = ''] = asked.files;
  const [from, to] = [readConfigFile(before), readConfigFile(after)];
  if (!from.ok) output.error(problemText(before, from.problems));
  if (!to.ok) output.error(problemText(after, to.problems));
  if (!from.ok || !to.ok) return 1;
  const changes = configChanges(from.config, to.config);
  output.log(asked.json ? JSON.stringify(changes, null, 2) : changesText(changes));
  const remark = isUnchanged(changes) ? null : revisionRemark(from.config, to.config);
  if (!asked.json && remark !== null) output.error(remark);
  return 0;
}

/** What browsers would not take over, for they count revisions. */
function revisionRemark({ revision: before = 0 }: Config, { revision: after = 0 }: Config): string | null {
  if (after > before) return null;
  return after < before
    ? `Revision ${before} -> ${after}: browsers that have ${before} refuse a lower one from an address or a build. Count up.`
    : `Both are revision ${after}. Count it up before you hand this out: a build of the same revision updates nothing.`;
}

/** The changes for people: what they mean for the browser and for customers' data comes after the list of them. */
function changesText(changes: ConfigChanges): string {
  if (isUnchanged(changes)) return 'Nothing changes.';
  return [
    ...section('Settings', changes.settings),
    ...section('Connectors', changes.connectors.map(entryText)),
    ...section('Webhook rules', changes.rules.map(entryText)),
    ...section('Sites', changes.helpdesks.map(entryText)),
    ...section('Own helpdesks', changes.ownHelpdesks.map(entryText)),
    ...section(
      'New endpoints',
      changes.endpoints.map((endpoint) => {
        const { from, to } = endpoint;
        return `${whose(holderOf(endpoint))}: ${from === null ? to : `${from} -> ${to}`}`;
      }),
    ),
    ...section('Hosts to allow', changes.hosts),
    ...section("Reads with the agent's session", changes.session.flatMap(sessionText)),
    ...section("Uses the agent's sign-in token, out of a cookie", changes.withCredential),
    ...section("Sends the agent's login", changes.withLogin),
    ...section(
      'Secrets needed',
      changes.secrets.map(
        (secret) => `${whose(holderOf(secret))}: ${secret.name}${secret.sealed ? ' (sealed)' : ''}`,
      ),
    ),
  ].join('\n');
}

function sessionText({
  helpdesk,
  requests,
  cookies,
  credential,
}: ConfigChanges['session'][number]): string[] {
  const read = cookies.map(
    (cookie) => `${helpdesk}: cookie ${cookie}${credential ? ', maybe a credential' : ''}`,
  );
  return [...requests.map((path) => `${helpdesk}: GET ${path}`), ...read];
}

function entryText(change: EntryChange): string {
  const name = change.name === change.key ? change.key : `${change.key} (${change.name})`;
  return change.kind === 'changed'
    ? `~ ${name}: ${change.fields.join(', ')}`
    : `${SIGNS[change.kind]} ${name}`;
}

const SIGNS = { added: '+', removed: '-' };

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
