import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { type Reach, reachFault } from '../../lib/doctor/reach.ts';

/** A host that says nothing for so long will not do so, in milliseconds: the longest time that a connector waits. */
const LIMIT = 10_000;

/** Connects to the host of an address, with TLS where it is https, says nothing, and hangs up. Never rejects. */
export function connect(address: string): Promise<Reach> {
  const { protocol, hostname, port } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol === 'https:') return reachTls(host, Number(port || 443));
  const socket = connectPlain({ host, port: Number(port || 80) });
  return settle(socket, 'connect', () => ({ state: 'connected', protocol: null, validUntil: null }));
}

function reachTls(host: string, port: number): Promise<Reach> {
  const name = isIP(host) === 0 ? { servername: host } : {};
  const socket = connectTls({ host, port, ...name });
  return settle(socket, 'secureConnect', () => ({
    state: 'connected',
    protocol: socket.getProtocol(),
    validUntil: endOf(socket),
  }));
}

function endOf(socket: TLSSocket): number | null {
  const end = Date.parse(socket.getPeerCertificate().valid_to ?? '');
  return Number.isNaN(end) ? null : end;
}

function settle(socket: Socket, event: string, reached: () => Reach): Promise<Reach> {
  const { promise, resolve } = Promise.withResolvers<Reach>();
  socket.setTimeout(LIMIT, () => resolve({ state: 'failed', fault: 'silent' }));
  socket.once(event, () => resolve(reached()));
  socket.once('error', (error: NodeJS.ErrnoException) =>
    resolve({ state: 'failed', fault: reachFault(error.code ?? '') }),
  );
  return promise.finally(() => socket.destroy());
}
