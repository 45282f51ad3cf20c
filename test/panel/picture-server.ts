import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PictureServer {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** Path and headers of every request. */
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** A PNG of one red pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("https://evil.example")</script></svg>';

type Reply = (response: ServerResponse) => void;

const REPLIES: Record<string, Reply> = {
  '/png': (response) => send(response, 'image/png', PNG),
  '/png-as-text': (response) => send(response, 'text/plain', PNG),
  '/svg': (response) => send(response, 'image/svg+xml', Buffer.from(SVG)),
  '/svg-as-png': (response) => send(response, 'image/png', Buffer.from(SVG)),
  '/html': (response) => send(response, 'image/png', Buffer.from('<!doctype html><title>Sign in</title>')),
  '/empty': (response) => send(response, 'image/png', Buffer.alloc(0)),
  '/largest': (response) => send(response, 'image/png', padded(200_000)),
  '/too-large': (response) => send(response, 'image/png', padded(200_001)),
  '/too-large-unsaid': (response) => {
    response.writeHead(200, { 'Content-Type': 'image/png' });
    response.write(padded(150_000));
    response.end(Buffer.alloc(150_000));
  },
  '/redirect': (response) => void response.writeHead(302, { Location: '/png' }).end(),
  '/missing': (response) => void response.writeHead(404, { 'Content-Type': 'image/png' }).end(PNG),
  '/reset': (response) => void response.destroy(),
  '/never': () => {},
};

/** A server of pictures, good and bad, by path. */
export async function startPictureServer(): Promise<PictureServer> {
  const requests: PictureServer['requests'] = [];
  const server = createServer(({ url = '', headers }, response) => {
    requests.push({ path: url, headers });
    const reply = REPLIES[url.replace(/\?.*$/, '')];
    if (reply === undefined) response.writeHead(404).end();
    else reply(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, type: string, body: Buffer): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length }).end(body);
}

function padded(length: number): Buffer {
  return Buffer.concat([PNG, Buffer.alloc(length - PNG.length)]);
}
