import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { freePort } from '../driver/free-port.ts';
import { type GuardedProcess, startGuarded } from '../driver/guarded-process.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { makeDatabase } from './database.ts';
import { type Mail, receiveMail } from './mail.ts';
import {
  addMessage,
  changeTicket,
  createTicket,
  type NewTicket,
  readComments,
  type TicketChange,
} from './rest.ts';
import { signIn } from './sign-in.ts';
import { siteConfig, USERS } from './site-config.ts';

const SERVER = '/usr/share/request-tracker5/libexec/rt-server';
/** Debian's packages, and a file by which to know each. */
const PACKAGES = {
  'request-tracker5': SERVER,
  'rt5-db-sqlite': '/var/lib/dpkg/info/rt5-db-sqlite.list',
  'rt5-standalone': '/var/lib/dpkg/info/rt5-standalone.list',
};

type User = keyof typeof USERS;

/** A real Request Tracker 5 with an empty General queue. */
export interface RequestTracker {
  /** Without a slash at its end: `http://127.0.0.1:41234`. */
  url: string;
  ticketUrl(id: number): string;
  /** Creates a ticket in the General queue as root, over REST 2.0; gives its id. */
  createTicket(ticket: NewTicket): Promise<number>;
  /** A message on a ticket: `correspond` answers the requestors, `comment` is for agents only. By the agent unless it says otherwise. */
  addMessage(id: number, kind: 'correspond' | 'comment', content: string, user?: User): Promise<void>;
  changeTicket(id: number, change: TicketChange): Promise<void>;
  /** The texts of a ticket's comments, in order. */
  comments(id: number): Promise<string[]>;
  /** A mail from a customer: a new ticket, or a message on theirs. */
  receiveMail(mail: Mail): Promise<void>;
  /** Signs a browser page in through the login form; afterwards the page shows the home page. The agent unless it says otherwise. */
  signIn(page: Page, user?: User): Promise<void>;
  /** Ends the server and all that it forked, and removes its files. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts Request Tracker 5 out of Debian's packages (`request-tracker5 rt5-db-sqlite rt5-standalone`; `scripts/set-up.mjs` installs them) on a free port of
 * 127.0.0.1, with a database and a config of its own in a temporary folder: nothing under /etc or /var is read for the site or written. About 4 s. It ends with
 * this process, however that ends. `port` is for where a certain one is wanted.
 */
export async function startRequestTracker(port?: number): Promise<RequestTracker> {
  refuseWithoutPackages();
  const folder = await mkdtemp(join(tmpdir(), 'deskside-rt-'));
  try {
    return await startIn(folder, port ?? (await freePort()));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function refuseWithoutPackages(): void {
  const missing = Object.entries(PACKAGES).filter(([, file]) => !existsSync(file));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name).join(', ');
  throw new Error(
    `Missing of Debian's packages: ${names}. node scripts/set-up.mjs --everything installs them.`,
  );
}

async function startIn(folder: string, port: number): Promise<RequestTracker> {
  const env = await writeSite(folder, port);
  await makeDatabase(folder, env);
  const args = ['--host', '127.0.0.1', '--port', String(port), '--max-workers', '4'];
  const server = startGuarded(SERVER, args, { env, folder });
  const url = `http://127.0.0.1:${port}`;
  await untilItAnswers(url, server);
  return {
    url,
    ticketUrl: (id) => `${url}/Ticket/Display.html?id=${id}`,
    createTicket: (ticket) => createTicket(url, ticket),
    addMessage: (id, kind, content, user = 'agent') => addMessage(url, id, kind, content, USERS[user]),
    changeTicket: (id, change) => changeTicket(url, id, change),
    comments: (id) => readComments(url, id),
    receiveMail: (mail) => receiveMail(url, mail),
    signIn: (page, user = 'agent') => signIn(page, url, USERS[user]),
    close: () => server.close(),
  };
}

/** The site's files; gives the environment that makes Request Tracker read them instead of those under /etc. */
async function writeSite(folder: string, port: number): Promise<NodeJS.ProcessEnv> {
  const config = join(folder, 'site-config');
  const snippets = join(folder, 'no-snippets');
  for (const name of ['no-snippets', 'pages', 'sessions']) await mkdir(join(folder, name));
  await writeFile(config, siteConfig(folder, port));
  return { ...process.env, RT_SITE_CONFIG: config, RT_SITE_CONFIG_DIR: snippets, TMPDIR: folder };
}

async function untilItAnswers(url: string, server: GuardedProcess): Promise<void> {
  try {
    await waitUntil(
      'Request Tracker to answer',
      async () => !server.running() || (await fetch(`${url}/NoAuth/Login.html`)).ok,
      60_000,
    );
    if (!server.running()) throw new Error('Request Tracker ended at once');
  } catch (error) {
    await server.close();
    throw new Error(`Request Tracker did not start. It wrote:\n${server.said()}`, { cause: error });
  }
}
