import { reportText } from '../../lib/doctor/report-text.ts';
import { t } from '../../lib/i18n.ts';
import { allowed } from '../config/allowed.ts';
import { NoPreview } from '../config/NotAllowed.tsx';
import { FormPart } from '../options/FormPart.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { DoctorForm } from './DoctorForm.tsx';
import { DoctorProgress } from './DoctorProgress.tsx';
import './doctor.css';
import { ExaminationRow } from './ExaminationRow.tsx';
import { useDoctor } from './use-doctor.ts';

/** Asks all connectors about one address, and says what is to be mended and by whom: the config tool's doctor, from within this browser. */
export function DoctorPart({ options }: { options: OptionsState }) {
  return (
    <FormPart title={t('doctor.title')} hint={t('doctor.hint')}>
      {allowed(options.settings).preview ? (
        <Checks options={options} />
      ) : (
        <NoPreview config={options.settings.effective} />
      )}
    </FormPart>
  );
}

function Checks({ options }: { options: OptionsState }) {
  const { port, toasts } = options;
  const doctor = useDoctor(options);
  const { examinations, progress, on, off } = doctor;
  const copy = () =>
    port.copy(reportText(examinations, off)).then(
      () => toasts.show({ message: t('config.browser.copied') }),
      () => toasts.show({ message: t('common.notCopied') }),
    );
  if (on.length === 0) return <p>{t('doctor.none')}</p>;
  return (
    <>
      <DoctorForm options={options} doctor={doctor} />
      <DoctorProgress doctor={doctor} />
      {examinations.length === 0 ? null : (
        <ul class="doctor-list">
          {examinations.map((examination) => (
            <ExaminationRow
              key={examination.connector}
              options={options}
              examination={examination}
              onAgain={() => doctor.again(examination.connector)}
            />
          ))}
        </ul>
      )}
      {progress.state === 'running' || examinations.length === 0 ? null : (
        <p>
          <Button onClick={() => void copy()}>{t('doctor.copy')}</Button>
        </p>
      )}
    </>
  );
}
