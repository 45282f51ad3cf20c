/** What is wrong with an endpoint's address, in words for the field it was typed in; `null` when nothing is. */
export type EndpointProblem = 'not-a-url' | 'not-https' | 'credentials' | 'placeholder-in-host';

/**
 * Checks an endpoint's address: HTTPS, or plain HTTP to this machine and private networks, no user name or password in it, and one host: `*` would be every host
 * once access is asked for, and a placeholder another one for every ticket.
 * Private ranges: RFC 1918, RFC 4193, loopback of RFC 5735 and RFC 4291, `.localhost` of RFC 6761, `.local` of RFC 6762.
 */
export function endpointProblem(address: string): EndpointProblem | null {
  if (/^[^/?#]*(\/\/[^/?#]*)?\{/.test(address)) return 'placeholder-in-host';
  if (!URL.canParse(address)) return 'not-a-url';
  const url = new URL(address);
  if (url.hostname.includes('{')) return 'placeholder-in-host';
  if (url.hostname.includes('*')) return 'not-a-url';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (url.protocol === 'https:') return null;
  if (url.protocol === 'http:' && isPrivateHost(url.hostname)) return null;
  return 'not-https';
}

/** True where the address is plain HTTP that `endpointProblem` lets pass: worth a warning, for anyone on that network can read it. */
export function isUnencrypted(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'http:';
}

/** True where the address is this machine's own: what is sent there is on no network, and other machines have another there. */
export function isThisMachine(address: string): boolean {
  return URL.canParse(address) && isLoopback(bareHost(new URL(address).hostname));
}

/** The match pattern of one exact host, the way `permissions` and `host_permissions` want it: patterns carry no port. */
export function hostPattern(address: string): string {
  const url = new URL(address);
  return `${url.protocol}//${url.hostname}/*`;
}

/** The host of a match pattern, as people read it. */
export function patternHost(pattern: string): string {
  return pattern.replace(/^[^/]*\/\//, '').replace(/\/\*$/, '');
}

function isPrivateHost(hostname: string): boolean {
  const host = bareHost(hostname);
  if (isLoopback(host) || host.endsWith('.local') || /^f[cd][0-9a-f]{2}:/i.test(host)) return true;
  const [a = 0, b = 0] = ipv4(host) ?? [];
  return a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || ipv4(host)?.[0] === 127;
}

function ipv4(host: string): number[] | null {
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host.split('.').map(Number) : null;
}

/** Without the brackets of an IPv6 address and the dot of a full name. */
function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
