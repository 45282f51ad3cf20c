import {
  BY_ADMIN,
  BY_OWNER,
  type EndpointAttack,
  FOUND,
  fault,
  redirect,
  slowFault,
} from './endpoint-attack.ts';
import { REDIRECTS } from './redirects.ts';

const REDIRECTED = {
  answer: { ...BY_ADMIN, reason: 'redirect' },
  says: /sends us on to another address.*Your Deskside admin can mend this/,
};
const TOO_LARGE = {
  answer: { ...BY_OWNER, reason: 'too-large' },
  says: /too large: more than 1 MB.*endpoint's owner can mend/,
};
const TIMEOUT = {
  hangs: true,
  answer: { status: 'timeout', seconds: 1 },
  says: /Timeout \(1s\).*No whole answer within 1 second/,
} as const;
const CUT_SHORT = {
  answer: { ...BY_OWNER, reason: 'cut-short' },
  says: /broke in the middle.*endpoint's owner can mend/,
};
const UNREACHABLE = {
  answer: { status: 'error', reason: 'unreachable', mender: 'network' },
  says: /cannot be reached.*Whoever runs the endpoint or your network can mend this/,
};
const REFUSED = (http: number) => ({
  answer: { ...BY_ADMIN, reason: 'http', http },
  says: new RegExp(`Error ${http} .*secret is missing, wrong.*Your Deskside admin can mend this`),
});
const FAILED = (http: number) => ({
  answer: { ...BY_OWNER, reason: 'http', http },
  says: new RegExp(`Error ${http} .*endpoint's owner can mend`),
});
const WANTS_A_BREAK = {
  answer: { ...BY_OWNER, reason: 'rate-limited' },
  says: /Asked too often.*wants a break.*endpoint's owner can mend/,
};
const CLAIMS = encodeURIComponent('{"found":true,"name":"Believed"}');

/** Entries 1, 2, 4, 5, 6, 7 and 8: what happens between us and an endpoint. */
export const CONNECTION_ATTACKS: readonly EndpointAttack[] = [
  ...REDIRECTS.map(({ status, id }) => ({
    id,
    of: String(status),
    at: redirect(status, ({ canary }) => `${canary}/found`),
    ...REDIRECTED,
  })),
  { id: '2.1', at: redirect(302, ({ faults }) => `${faults}/found?2.1`), ...REDIRECTED },
  {
    id: '2.2',
    at: redirect(307, (servers) => redirect(307, ({ canary }) => `${canary}/found`)(servers)),
    ...REDIRECTED,
  },
  { id: '2.4', at: redirect(302, () => 'file:///etc/hostname'), ...REDIRECTED },
  { id: '2.5', at: redirect(302, () => 'data:application/json,{"found":true}'), ...REDIRECTED },
  { id: '4.1', at: slowFault('huge'), ...TOO_LARGE },
  { id: '4.2', at: slowFault('gzip-bomb'), ...TOO_LARGE },
  { id: '4.4', at: fault('length-too-long'), ...CUT_SHORT },
  { id: '4.5', at: fault('no-length'), answer: FOUND, says: /Ana Rivera/ },
  { id: '5.1', at: slowFault('drip'), ...TIMEOUT },
  { id: '5.2', at: slowFault('stall'), ...TIMEOUT },
  { id: '5.3', at: slowFault('reset'), ...CUT_SHORT },
  { id: '5.3', of: 'before any answer', at: slowFault('reset-at-once'), ...UNREACHABLE },
  { id: '5.4', at: ({ deaf }) => `${deaf}/`, ...TIMEOUT },
  { id: '6.1', at: slowFault('late'), ...TIMEOUT },
  { id: '7.1', at: fault(`status/401?body=${CLAIMS}`), ...REFUSED(401) },
  { id: '7.2', at: fault(`status/403?body=${CLAIMS}`), ...REFUSED(403) },
  {
    id: '7.3',
    at: fault(`status/404?body=${CLAIMS}`),
    answer: { ...BY_ADMIN, reason: 'http', http: 404 },
    says: /Error 404 .*no lookup at this address.*Your Deskside admin can mend this/,
  },
  {
    id: '7.4',
    at: fault(`status/404?body=${CLAIMS}`),
    connector: { notFoundStatuses: [404] },
    answer: { status: 'not_found', http: 404 },
    says: /Unknown/,
  },
  { id: '7.5', at: fault(`status/409?body=${CLAIMS}`), ...FAILED(409) },
  { id: '7.6', at: fault(`status/422?body=${CLAIMS}`), ...FAILED(422) },
  { id: '7.7', at: fault('limited?after=0'), ...WANTS_A_BREAK },
  { id: '7.8', at: fault('limited?after=1000000000'), ...WANTS_A_BREAK },
  { id: '7.9', at: fault('limited?after=Sun, 22 Nov 2020 08:00:00 GMT'), ...WANTS_A_BREAK },
  { id: '7.10', at: fault(`status/500?body=${CLAIMS}`), ...FAILED(500) },
  { id: '7.11', at: fault(`status/503?body=${CLAIMS}`), ...FAILED(503) },
  { id: '7.12', at: fault(`status/599?body=${CLAIMS}`), ...FAILED(599) },
  { id: '8.1', at: ({ untrusted }) => `${untrusted}/lookup`, ...UNREACHABLE },
  { id: '8.2', at: () => 'https://nobody.invalid/lookup', ...UNREACHABLE },
  {
    id: '8.4',
    at: fault('html?portal'),
    answer: { ...BY_ADMIN, reason: 'not-json' },
    says: /a web page instead of JSON.*Your Deskside admin can mend this/,
  },
  {
    id: '8.5',
    at: fault('status/511'),
    answer: { status: 'error', reason: 'http', http: 511, mender: 'network' },
    says: /Error 511 .*proxy or sign-in page of the network.*your network can mend this/,
  },
];
