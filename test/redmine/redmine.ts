import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { freePort } from '../driver/free-port.ts';
import { type GuardedProcess, startGuarded } from '../driver/guarded-process.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { addNote, type NewIssue, reportIssue } from './issues.ts';
import type { Login } from './people.ts';
import { serverProgram } from './server-program.ts';
import { signIn } from './sign-in.ts';

/** Debian's packages, and a file by which to know each. */
const PACKAGES = {
  redmine: '/usr/share/redmine/config.ru',
  'redmine-sqlite': '/var/lib/dpkg/info/redmine-sqlite.list',
};

/** A real Redmine 5 with people, a support project, and no issue. */
export interface Redmine {
  helpdesk: 'redmine';
  /** Without a slash at its end: `http://127.0.0.1:41234`. */
  url: string;
  ticketUrl(id: number): string;
  reportIssue(issue: NewIssue): Promise<number>;
  addNote(issue: number, author: Login, notes: string): Promise<void>;
  /** Signs a browser page in through the login form, as Petra; afterwards the page shows her own page. */
  signIn(page: Page): Promise<void>;
  /** Ends the server and removes its files. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts Redmine out of Debian's packages (`redmine redmine-sqlite`; `scripts/set-up.mjs` installs them) on a free port of 127.0.0.1, with a database and files of its
 * own in a temporary folder: nothing under /etc or /var is written. About 9 s. It ends with this process, however that ends.
 */
export async function startRedmine(): Promise<Redmine> {
  const missing = Object.entries(PACKAGES).find(([, file]) => !existsSync(file));
  if (missing) throw new Error(`The package ${missing[0]} is missing: node scripts/set-up.mjs --everything`);
  const folder = await mkdtemp(join(tmpdir(), 'deskside-redmine-'));
  try {
    return await startIn(folder, await freePort());
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string, port: number): Promise<Redmine> {
  const env = await writeSite(folder, port);
  const server = startGuarded('ruby', [join(folder, 'server.rb')], { env, folder });
  const url = `http://127.0.0.1:${port}`;
  await untilItAnswers(url, server);
  return {
    helpdesk: 'redmine',
    url,
    ticketUrl: (id) => `${url}/issues/${id}`,
    reportIssue: (issue) => reportIssue(url, issue),
    addNote: (issue, author, notes) => addNote(url, issue, author, notes),
    signIn: (page) => signIn(page, url, 'petra'),
    close: () => server.close(),
  };
}

/** The site's files; gives the environment in which Redmine uses these instead of those of the machine's own instance. */
async function writeSite(folder: string, port: number): Promise<NodeJS.ProcessEnv> {
  const database = { production: { adapter: 'sqlite3', database: join(folder, 'database'), timeout: 5000 } };
  for (const name of ['config', 'files', 'log', 'tmp', 'public']) await mkdir(join(folder, name));
  // JSON is YAML too.
  await writeFile(join(folder, 'config', 'database.yml'), JSON.stringify(database));
  await writeFile(
    join(folder, 'Gemfile'),
    `eval_gemfile '/usr/share/redmine/Gemfile'\ngem 'webrick'\ngem 'sqlite3', '~> 1.4.0'\n`,
  );
  await writeFile(join(folder, 'server.rb'), serverProgram(port));
  return {
    ...process.env,
    RAILS_ENV: 'production',
    // The package looks for an instance below its own folder; from there this leads to ours.
    REDMINE_INSTANCE: `${'../'.repeat(8)}${folder}`,
    BUNDLE_GEMFILE: join(folder, 'Gemfile'),
    SECRET_KEY_BASE: 'only-for-tests',
    HOME: folder,
    TMPDIR: folder,
  };
}

async function untilItAnswers(url: string, server: GuardedProcess): Promise<void> {
  try {
    await waitUntil(
      'Redmine to answer',
      async () => !server.running() || (await fetch(`${url}/login`)).ok,
      90_000,
    );
    if (!server.running()) throw new Error('Redmine ended at once');
  } catch (error) {
    await server.close();
    throw new Error(`Redmine did not start. It wrote:\n${server.said()}`, { cause: error });
  }
}
