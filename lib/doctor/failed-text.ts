import { counted, t } from '../i18n.ts';
import type { Answer } from '../lookup/answer.ts';
import { failureText } from '../lookup/failure-text.ts';

/** Why a lookup gave no answer, for whoever mends it. Where the panel's words fit they are the same; those that send an agent to a button of the panel do not. */
export function failedText(answer: Extract<Answer, { status: 'error' | 'timeout' }>): string {
  const { title, advice } = failureText(answer);
  if (answer.status === 'timeout') return counted('doctor.timeout', answer.seconds);
  switch (answer.reason) {
    case 'http':
      return (answer.http ?? 0) >= 500 && answer.http !== 511
        ? t('doctor.endpointFailed', { http: answer.http ?? 0 })
        : t('doctor.failed', { title, advice });
    case 'cut-short':
      return t('doctor.cutShort');
    case 'offline':
      return t('doctor.offline');
    case 'rate-limited':
      return t('doctor.rateLimited');
    case 'secret-missing':
      return t('doctor.secretMissing', { name: answer.detail ?? '' });
    default:
      return advice;
  }
}
