import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { agentData, USERS } from './site-config.ts';

const run = promisify(execFile);
const SETUP = '/usr/sbin/rt-setup-database-5';

/**
 * Makes the database that the site config in `env` names: schema, Request Tracker's own first data, root's password and the agent. About 4 s.
 * Rejects with what Request Tracker wrote.
 */
export async function makeDatabase(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const password = join(folder, 'root-password');
  const agent = join(folder, 'agent-data');
  await writeFile(password, USERS.root.password);
  await writeFile(agent, agentData);
  await run(SETUP, ['--action', 'init', '--skip-create', '--root-password-file', password], { env });
  await run(SETUP, ['--action', 'insert', '--skip-create', '--datafile', agent], { env });
}
