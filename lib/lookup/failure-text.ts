import type { Answer, Mender } from './answer.ts';

/** What a panel says in place of data: a badge's words, who can mend it, and what to do. */
export interface FailureText {
  title: string;
  /** Empty where there is nothing to mend: the customer is just not known. */
  who: string;
  advice: string;
}

type Missing = Exclude<Answer, { status: 'found' }>;
type Failure = Extract<Answer, { status: 'error' }>;

/** The words for an answer without data. The titles are those that agents know from Disqua: Unknown, Error and its HTTP status, Timeout (3s). */
export function failureText(answer: Missing): FailureText {
  switch (answer.status) {
    case 'not_found':
      return { title: 'Unknown', who: '', advice: 'The endpoint does not know this customer.' };
    case 'timeout':
      return {
        title: `Timeout (${answer.seconds}s)`,
        who: MENDERS.endpoint,
        advice: `No whole answer within ${answer.seconds} ${answer.seconds === 1 ? 'second' : 'seconds'}. Refresh asks again.`,
      };
    case 'error':
      return { title: errorTitle(answer), who: MENDERS[answer.mender], advice: advice(answer) };
  }
}

const MENDERS: Record<Mender, string> = {
  you: 'You can mend this.',
  admin: 'Your Deskside admin can mend this.',
  endpoint: "The endpoint's owner can mend this.",
  network: 'Whoever runs the endpoint or your network can mend this.',
};

function errorTitle({ reason, http }: Failure): string {
  switch (reason) {
    case 'http':
      return http === undefined ? 'Error' : `Error ${http}`;
    case 'offline':
      return 'Offline';
    case 'permission-missing':
      return 'Access needed';
    case 'secret-missing':
      return 'Secret missing';
    case 'secret-unreadable':
      return 'Secret unreadable';
    case 'vault-unreadable':
      return 'Secrets unreadable';
    case 'rate-limited':
      return 'Asked too often';
    case 'paused':
      return 'Paused';
    default:
      return 'Error';
  }
}

function advice(failure: Failure): string {
  const { detail } = failure;
  switch (failure.reason) {
    case 'http':
      return statusAdvice(failure.http ?? 0);
    case 'redirect':
      return 'The endpoint sends us on to another address. Deskside does not follow, to keep the secret safe: save the final address in the connector.';
    case 'not-json':
      return detail === undefined
        ? 'The endpoint answered with something that is not JSON.'
        : `The endpoint answered with ${detail} instead of JSON. The address may be wrong, or it wants a sign-in first.`;
    case 'wrong-shape':
      return `The endpoint's answer has the wrong shape${because(detail)}.`;
    case 'too-large':
      return `The endpoint's answer is too large${because(detail ?? 'more than 1 MB')}.`;
    case 'empty':
      return 'The endpoint answered with nothing.';
    case 'cut-short':
      return 'The connection broke in the middle of the answer. Refresh asks again.';
    case 'unreachable':
      return 'The endpoint cannot be reached: it is down, its name or certificate is wrong, or a firewall is in between.';
    case 'offline':
      return 'This computer is offline. Refresh once it is connected again.';
    case 'permission-missing':
      return 'The browser does not let Deskside ask this endpoint yet. Allow it with one click.';
    case 'secret-missing':
      return `${secret(detail)} has not been entered in this browser. Enter it in Deskside's options.`;
    case 'secret-unreadable':
      return `${secret(detail)} no longer opens: the endpoint's address has changed, or the browser's data was moved. Enter it again in Deskside's options.`;
    case 'vault-unreadable':
      return 'The secrets kept in this browser cannot be read. Close its other windows or start it again; a full disk does this too.';
    case 'rate-limited':
      return 'The endpoint is being asked too often, and wants a break.';
    case 'paused':
      return 'The endpoint failed several times in a row, so Deskside leaves it alone for a while.';
  }
}

function statusAdvice(http: number): string {
  if (http === 401 || http === 403)
    return 'The endpoint refused the request: the secret is missing, wrong or out of date.';
  if (http === 404 || http === 410 || http === 405)
    return 'There is no lookup at this address. Check the endpoint in the connector.';
  if (http === 407 || http === 511) return 'A proxy or sign-in page of the network is in between.';
  if (http >= 500) return 'The endpoint failed. Refresh asks again.';
  return 'The endpoint did not accept the request.';
}

function because(detail: string | undefined): string {
  return detail === undefined ? '' : `: ${detail}`;
}

function secret(name: string | undefined): string {
  return name === undefined ? "The connector's secret" : `The connector's secret "${name}"`;
}
