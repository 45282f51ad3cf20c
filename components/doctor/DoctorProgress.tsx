import { worst } from '../../lib/doctor/finding.ts';
import { offText } from '../../lib/doctor/report-text.ts';
import { t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Doctor } from './use-doctor.ts';

/** How far the doctor is, and what came of it in a sentence. */
export function DoctorProgress({ doctor }: { doctor: Doctor }) {
  const { progress, off } = doctor;
  if (progress.state === 'failed')
    return (
      <Notice kind="error" live>
        {t('doctor.ended')}
      </Notice>
    );
  const text = progressText(doctor);
  return (
    <div class="doctor-progress">
      <p role="status">{text}</p>
      {progress.state === 'running' ? (
        <progress max={doctor.on.length} value={progress.at - 1} aria-label={t('doctor.title')} />
      ) : null}
      {progress.state === 'done' && off.length > 0 ? <p class="muted">{offText(off)}</p> : null}
    </div>
  );
}

function progressText({ progress, examinations, on }: Doctor): string {
  const count = on.length;
  const well = examinations.filter((each) => worst(each) !== 'bad').length;
  switch (progress.state) {
    case 'running':
      return t('doctor.progress', { n: progress.at, count, name: progress.name });
    case 'stopped':
      return t('doctor.stopped', { n: examinations.length, count });
    case 'done':
      return t('doctor.well', { n: well, count: examinations.length });
    default:
      return '';
  }
}
