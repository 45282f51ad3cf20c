import { t } from '../i18n.ts';
import type { Mender } from '../lookup/answer.ts';
import type { Checked, Finding } from './finding.ts';

/** A light of the traffic lights, in a word. */
export function markText(state: Finding['state']): string {
  switch (state) {
    case 'good':
      return t('doctor.mark.good');
    case 'warning':
      return t('doctor.mark.warning');
    case 'bad':
      return t('doctor.mark.bad');
  }
}

/** What was looked at, in a word. */
export function checkedText(checked: Checked): string {
  switch (checked) {
    case 'connection':
      return t('doctor.checked.connection');
    case 'secret':
      return t('doctor.checked.secret');
    case 'request':
      return t('doctor.checked.request');
    case 'status':
      return t('doctor.checked.status');
    case 'time':
      return t('doctor.checked.time');
    case 'size':
      return t('doctor.checked.size');
    case 'shape':
      return t('doctor.checked.shape');
    case 'template':
      return t('doctor.checked.template');
  }
}

/** Who can mend what was found, in a sentence. */
export function whoText(mender: Mender): string {
  switch (mender) {
    case 'you':
      return t('doctor.who.you');
    case 'admin':
      return t('doctor.who.admin');
    case 'endpoint':
      return t('doctor.who.endpoint');
    case 'network':
      return t('doctor.who.network');
  }
}
