import { endpointProblem } from './endpoint-url.ts';

/** What is wrong with an image host as it was typed; `null` when nothing is. */
export type ImageHostProblem = 'not-a-host' | 'not-https';

/**
 * Checks where a template's pictures may come from: a host, perhaps with a port (`cdn.example.com`), by HTTPS; or a whole origin, where plain HTTP is for this
 * machine and private networks as it is for endpoints.
 */
export function imageHostProblem(host: string): ImageHostProblem | null {
  const address = addressOf(host);
  if (!URL.canParse(address) || host.includes('*')) return 'not-a-host';
  if (endpointProblem(address) === 'not-https') return 'not-https';
  const { origin, host: parsed } = new URL(address);
  const same = [origin, parsed].includes(host.toLowerCase().replace(/:443$/, ''));
  return same && endpointProblem(address) === null ? null : 'not-a-host';
}

/** The origin that an image host stands for: `https://cdn.example.com`. */
export function imageOrigin(host: string): string {
  return new URL(addressOf(host)).origin;
}

function addressOf(host: string): string {
  return host.includes('://') ? host : `https://${host}`;
}
