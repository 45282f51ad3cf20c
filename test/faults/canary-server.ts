import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** A server that nobody may ever reach. It speaks nothing: a connection is a hit, whatever it was for, encrypted or not. */
export interface Canary {
  port: number;
  /** The first line of every connection so far, `TLS` where it is none. */
  hits: string[];
  close(): Promise<void>;
}

export async function startCanary(): Promise<Canary> {
  const hits: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    socket.once('data', (bytes) => {
      const [line = ''] = bytes.toString('latin1').split('\r\n');
      hits.push(/^[A-Z]+ \//.test(line) ? line : 'TLS');
      socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
