import { t } from '../i18n.ts';
import type { ConfigProblem } from './config-problem.ts';

/** Why there is no config at an address. */
export type RemoteFault =
  | { fault: 'http'; http: number }
  | {
      fault:
        | 'redirect'
        | 'timeout'
        | 'offline'
        | 'unreachable'
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
