import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that was free just now, for a program that cannot choose one by itself. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Where the ports begin that systems give to outgoing connections: Linux's default, and below that of the others. */
const OUTGOING = 32_768;

/** A port that was free just now and that no outgoing connection takes meanwhile, for a server that comes back to it. */
export async function lastingPort(): Promise<number> {
  const port = OUTGOING - 1 - Math.floor(Math.random() * 10_000);
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!free) return lastingPort();
  server.close();
  await once(server, 'close');
  return port;
}
