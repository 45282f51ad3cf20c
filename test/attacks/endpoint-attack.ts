import type { Connector } from '../../lib/lookup/connector.ts';
import type { CaseId } from './all-entries.ts';

/** Where the servers of the play are: origins, without a slash at the end. */
export interface AttackServers {
  faults: string;
  /** A second fault server, for what holds connections: browsers open only six to one server at once. */
  slow: string;
  /** Nobody may ever be sent here. */
  canary: string;
  deaf: string;
  untrusted: string;
}

/** An endpoint that attacks by its answer: tried at the lookup itself, and by the panel that an agent sees. */
export interface EndpointAttack {
  id: CaseId;
  /** Which sample of the case, where it has several. */
  of?: string;
  at: (servers: AttackServers) => string;
  /** What the connector has apart from its endpoint. */
  connector?: Partial<Pick<Connector, 'template' | 'notFoundStatuses'>>;
  /** It hangs until the time limit, which is a second then. */
  hangs?: true;
  /** What the lookup gives, in part. */
  answer: object;
  /** What the panel says. */
  says: RegExp;
}

export const BY_ADMIN = { status: 'error', mender: 'admin' };
export const BY_OWNER = { status: 'error', mender: 'endpoint' };
export const FOUND = { status: 'found' };

/** A path of the fault server. */
export function fault(path: string): EndpointAttack['at'] {
  return ({ faults }) => `${faults}/${path}`;
}

/** A path of the second one. */
export function slowFault(path: string): EndpointAttack['at'] {
  return ({ slow }) => `${slow}/${path}`;
}

/** A redirect of the fault server. */
export function redirect(status: number, to: (servers: AttackServers) => string): EndpointAttack['at'] {
  return (servers) => `${servers.faults}/redirect/${status}?to=${encodeURIComponent(to(servers))}`;
}

/** What tells one attack from all others: its case, and its sample. */
export function nameOf({ id, of }: EndpointAttack): string {
  return of === undefined ? `Case ${id}` : `Case ${id} ${of}`;
}
