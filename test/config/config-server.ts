import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

/** A server that hands out config files, and whatever else a test wants to see at their addresses. */
export interface ConfigServer {
  /** `http://127.0.0.1:…/deskside.json` */
  url: string;
  /** Every request: its path and, where it had one, its condition. */
  asked: { path: string; etag: string | undefined }[];
  /** Puts a file there from now on: JSON with an ETag of its own, 304 where the browser knows it. */
  put(path: string, file: string | Buffer): void;
  /** Answers in this way from now on. */
  answer(path: string, answer: Answer): void;
  close(): Promise<void>;
}

export async function startConfigServer(): Promise<ConfigServer> {
  const answers = new Map<string, Answer>();
  const asked: ConfigServer['asked'] = [];
  const server = createServer(({ url: path = '', headers }, response) => {
    asked.push({ path, etag: headers['if-none-match'] });
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else answer(response, headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let version = 0;
  return {
    url: `http://127.0.0.1:${port}/deskside.json`,
    asked,
    put(path, file) {
      version += 1;
      const etag = `"${version}"`;
      answers.set(path, (response, headers) => {
        const isKnown = headers['if-none-match'] === etag;
        response.writeHead(isKnown ? 304 : 200, { 'Content-Type': 'application/json', ETag: etag });
        response.end(isKnown ? undefined : file);
      });
    },
    answer: (path, answer) => void answers.set(path, answer),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
