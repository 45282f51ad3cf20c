import { once } from 'node:events';
import { createServer } from 'node:net';

/** Where the ports begin that systems give to outgoing connections: Linux's default, and below that of the others. */
const OUTGOING = 32_768;

/** A TCP port of 127.0.0.1 that was free just now, for a program that cannot choose one by itself or comes back to it: one that no outgoing connection takes meanwhile. */
export async function freePort(): Promise<number> {
  const port = OUTGOING - 1 - Math.floor(Math.random() * 10_000);
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!free) return freePort();
  server.close();
  await once(server, 'close');
  return port;
}
