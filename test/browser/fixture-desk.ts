import { createServer } from 'node:http';
import { close, listen } from '../desk/listen.ts';
import { readFixtures } from '../helpdesks/fixtures.ts';

/** A site that serves one saved ticket page and its session API; the product has no address of its own. */
export interface FixtureDesk {
  port: number;
  /** The ticket's page under a host name of this machine. */
  ticketAt(host: string): string;
  close(): Promise<void>;
}

/** Serves `fixtures/<helpdesk>/<generation>` on a free port. */
export async function startFixtureDesk(helpdesk: string, generation: string): Promise<FixtureDesk> {
  const fixture = readFixtures().find((one) => one.helpdesk === helpdesk && one.generation === generation);
  if (fixture === undefined) throw new Error(`There is no fixture ${helpdesk}/${generation}.`);
  const page = new URL(fixture.url);
  const server = createServer(({ url = '/' }, response) => {
    const answer = fixture.answers.find(({ path }) => path === url);
    const isPage = new URL(url, 'http://desk.example').pathname === page.pathname;
    if (answer !== undefined) {
      response.writeHead(answer.status, { 'content-type': answer.type }).end(JSON.stringify(answer.body));
    } else if (isPage) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(fixture.html);
    } else {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
    }
  });
  const port = await listen(server, 0);
  return {
    port,
    ticketAt: (host) => `http://${host}:${port}${page.pathname}${page.search}`,
    close: () => close(server),
  };
}
