import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { ownCertificate } from './own-certificate.ts';

export interface TlsServer {
  /** `https://127.0.0.1:PORT`, without a slash. */
  url: string;
  /** What vouches for it, PEM: nobody has it but who is given it. */
  cert: string;
  /** The path of every request that came. */
  requests: string[];
  close: () => Promise<void>;
}

/** A real HTTPS endpoint under a certificate of its own; it answers every request with a redirect to `to`. */
export async function startTlsServer(to = '/'): Promise<TlsServer> {
  const requests: string[] = [];
  const { key, cert } = ownCertificate();
  const server = createServer({ key, cert }, (request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(307, { location: to }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cert,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
