import type { Connector } from './connector.ts';
import { hostPattern } from './endpoint-url.ts';
import { imageOrigin } from './image-host.ts';

/** The patterns of all hosts that a connector needs access to, each once: its endpoint's, and those of its pictures. */
export function connectorHosts({
  endpoint,
  imageHosts,
}: Pick<Connector, 'endpoint' | 'imageHosts'>): string[] {
  return [...new Set([endpoint, ...imageHosts.map(imageOrigin)].map(hostPattern))];
}
