import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface DeafServer {
  /** `http://127.0.0.1:PORT`, without a slash. */
  url: string;
  close: () => Promise<void>;
}

/** The system takes connections for it, and nobody ever reads from them. */
export async function startDeafServer(): Promise<DeafServer> {
  const open = new Set<Socket>();
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    open.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
