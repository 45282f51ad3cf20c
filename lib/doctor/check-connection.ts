import { formatLocale, t } from '../i18n.ts';
import type { Mender } from '../lookup/answer.ts';
import { isThisMachine } from '../lookup/endpoint-url.ts';
import { bad, type Finding, good, warning } from './finding.ts';
import type { Reach, ReachFault } from './reach.ts';

/** A certificate that ends sooner is worth a word, in milliseconds: three weeks. */
const SOON = 21 * 24 * 3600 * 1000;

/** What connecting to the endpoint's host says. `now` is in milliseconds since the epoch. */
export function checkConnection(reach: Reach, endpoint: string, now: number): Finding {
  if (reach.state === 'failed') {
    const { says, mender } = faultText(reach.fault, new URL(endpoint).host);
    return bad('connection', says, mender);
  }
  const { protocol, validUntil } = reach;
  if (protocol === null)
    return isThisMachine(endpoint)
      ? good('connection', t('doctor.thisMachine'))
      : warning('connection', t('doctor.unencrypted'), 'endpoint');
  if (validUntil === null) return good('connection', protocol);
  const values = {
    protocol,
    date: new Date(validUntil).toLocaleDateString(formatLocale(), { dateStyle: 'medium' }),
  };
  return validUntil - now < SOON
    ? warning('connection', t('doctor.certificateEnds', values), 'endpoint')
    : good('connection', t('doctor.certificate', values));
}

function faultText(fault: ReachFault, host: string): { says: string; mender: Mender } {
  switch (fault) {
    case 'no-such-host':
      return { says: t('doctor.noSuchHost', { host }), mender: 'admin' };
    case 'refused':
      return { says: t('doctor.refused', { host }), mender: 'endpoint' };
    case 'silent':
      return { says: t('doctor.silent', { host }), mender: 'network' };
    case 'certificate-expired':
      return { says: t('doctor.expired'), mender: 'endpoint' };
    case 'certificate-not-yet-valid':
      return { says: t('doctor.notYetValid'), mender: 'endpoint' };
    case 'certificate-other-host':
      return { says: t('doctor.otherHost', { host }), mender: 'endpoint' };
    case 'certificate-untrusted':
      return { says: t('doctor.untrusted'), mender: 'endpoint' };
    case 'no-tls':
      return { says: t('doctor.noTls', { host }), mender: 'endpoint' };
    case 'other':
      return { says: t('doctor.noConnection', { host }), mender: 'network' };
  }
}

/** Whoever was connected a moment ago, and gets no answer all the same, is not told to look for a wrong name or certificate. */
export function hungUp(reach: Reach | undefined, finding: Finding): Finding {
  return reach?.state === 'connected' && finding.checked === 'connection' && finding.state === 'bad'
    ? bad('connection', t('doctor.hungUp'), 'endpoint')
    : finding;
}
