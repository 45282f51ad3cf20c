/** What came of connecting to an endpoint's host, before anything was asked. Pages cannot look; the command line can. */
export type Reach =
  /** `protocol` is TLS' own name, `TLSv1.3`; `null` without TLS. `validUntil`: the end of the certificate, in milliseconds since the epoch. */
  | { state: 'connected'; protocol: string | null; validUntil: number | null }
  | { state: 'failed'; fault: ReachFault };

export type ReachFault =
  /** The name has no address. */
  | 'no-such-host'
  /** Nothing listens there. */
  | 'refused'
  /** Nothing came back. */
  | 'silent'
  | 'certificate-expired'
  /** Its time has not begun, by this machine's clock. */
  | 'certificate-not-yet-valid'
  /** The certificate is for another host. */
  | 'certificate-other-host'
  /** No authority vouches for it that browsers know, or the chain is cut short. */
  | 'certificate-untrusted'
  /** What answered speaks no TLS that is spoken here. */
  | 'no-tls'
  | 'other';

const FAULTS: Record<string, ReachFault> = {
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'silent',
  EHOSTUNREACH: 'silent',
  ENETUNREACH: 'silent',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  INVALID_CA: 'certificate-untrusted',
  EPROTO: 'no-tls',
};

/** The fault behind an error code of Node: those of libuv, and of OpenSSL's verification. */
export function reachFault(code: string): ReachFault {
  if (code.startsWith('ERR_SSL_')) return 'no-tls';
  return Object.hasOwn(FAULTS, code) ? (FAULTS[code] ?? 'other') : 'other';
}
