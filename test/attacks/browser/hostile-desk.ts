import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { deskConfig } from '../../desk/config.ts';
import { type Desk, startDesk } from '../../desk/desk.ts';
import { type Endpoints, startEndpoints } from '../../desk/endpoints.ts';
import { close, listen, readBody } from '../../desk/listen.ts';
import { secrets } from '../../desk/secrets.ts';
import type { Stage } from '../../desk/stage.ts';
import type { BrowserKind } from '../../driver/find-browser.ts';
import { portsOfRun } from '../../driver/one-run.ts';
import { launchOrganisation } from '../../driver/organisation.ts';

/** What the desk turns into: scripts of its own before all others, and headers in place of its own. */
export interface Hostility {
  /** Runs at the very beginning of each page, before anything of ours. */
  script: string;
  headers: Record<string, string>;
  /** Attributes of the root element. */
  root: string;
}

export interface HostileStage extends Stage {
  /** What the next load of a page brings along. */
  hostility: Hostility;
}

const HARMLESS: Hostility = { script: '', headers: {}, root: '' };

/** All at once: each of them may only forbid more. */
export const STRICT = {
  headers: {
    'content-security-policy': "frame-src 'none'; require-trusted-types-for 'script'; trusted-types default",
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
  },
  script: "globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => text })",
  root: 'dir="rtl" style="font-size: 62.5%"',
};

/** The demo desk behind a server that makes its pages hostile, at the address of the demo's own desk, so that one build serves both. */
export async function openHostileStage(kind: BrowserKind): Promise<HostileStage> {
  const ports = portsOfRun();
  const [desk, endpoints] = await Promise.all([startDesk(), startEndpoints({ port: ports.endpoints })]);
  const hostility = { ...HARMLESS };
  const server = createServer((request, response) => {
    forward(desk, hostility, request, response).catch(() => response.destroy());
  });
  const url = `http://127.0.0.1:${await listen(server, ports.desk)}`;
  const tidy = async () => {
    await Promise.all([close(server), desk.close(), endpoints.close()]);
  };
  try {
    const config = { ...deskConfig({ desk: url, endpoints: endpoints.url }), rules: [] };
    const driver = await launchOrganisation(kind, config, { secrets });
    return { ...play(url, desk, endpoints, driver, tidy), hostility };
  } catch (error) {
    await tidy();
    throw error;
  }
}

function play(
  url: string,
  desk: Desk,
  endpoints: Endpoints,
  driver: Stage['driver'],
  tidy: () => Promise<void>,
): Stage {
  return {
    desk: { ...desk, url },
    endpoints,
    driver,
    openTicket: (id) => driver.openPage(`${url}/tickets/${id}`),
    sidebar: (page) => driver.sidebarFrame(page),
    close: async () => {
      await driver.close();
      await tidy();
    },
  };
}

async function forward(
  desk: Desk,
  hostility: Hostility,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const headers = { cookie: request.headers.cookie ?? '' };
  const body = method === 'GET' ? {} : { body: await readBody(request) };
  const answer = await fetch(`${desk.url}${request.url}`, { method, headers, redirect: 'manual', ...body });
  const type = answer.headers.get('content-type') ?? 'text/plain';
  const own = type.startsWith('text/html') ? hostility.headers : {};
  response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-store', ...own });
  response.end(
    type.startsWith('text/html')
      ? poisoned(await answer.text(), hostility)
      : Buffer.from(await answer.arrayBuffer()),
  );
}

function poisoned(html: string, { script, root }: Hostility): string {
  return html.replace('<html ', `<html ${root} `).replace('<head>', `<head><script>${script}</script>`);
}
