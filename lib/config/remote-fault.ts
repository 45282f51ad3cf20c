import { t } from '../i18n.ts';
import type { ConfigProblem } from './config-problem.ts';
import type { Mender } from './organisation.ts';

/** Why there is no config at an address. */
export type RemoteFault =
  | { fault: 'http'; http: number }
  | {
      fault:
        | 'redirect'
        | 'timeout'
        | 'offline'
        | 'unreachable'
        /** The browser does not let us read from there, and the server does not let everybody. */
        | 'no-access'
        | 'too-large'
        | 'cut-short'
        | 'web-page'
        | 'unsigned'
        | 'wrong-signature'
        | 'no-ed25519';
    };

/** The same in words for whoever looks after the file. */
export function remoteProblem(fault: RemoteFault): ConfigProblem {
  return { path: '', message: words(fault) };
}

/** Who can mend it; `undefined` where that is whoever looks after the file. */
export function menderOf({ fault }: RemoteFault): Mender | undefined {
  switch (fault) {
    case 'offline':
    case 'timeout':
    case 'unreachable':
      return 'network';
    case 'no-access':
    case 'no-ed25519':
      return 'agent';
    default:
      return undefined;
  }
}

function words(fault: RemoteFault): string {
  switch (fault.fault) {
    case 'http':
      return t('organisation.remote.http', { http: fault.http });
    case 'redirect':
      return t('organisation.remote.redirect');
    case 'timeout':
      return t('organisation.remote.timeout');
    case 'offline':
      return t('organisation.remote.offline');
    case 'unreachable':
      return t('organisation.remote.unreachable');
    case 'no-access':
      return t('organisation.remote.noAccess');
    case 'too-large':
      return t('organisation.remote.tooLarge');
    case 'cut-short':
      return t('organisation.remote.cutShort');
    case 'web-page':
      return t('organisation.remote.webPage');
    case 'unsigned':
      return t('organisation.remote.unsigned');
    case 'wrong-signature':
      return t('organisation.remote.wrongSignature');
    case 'no-ed25519':
      return t('organisation.remote.noEd25519');
  }
}
