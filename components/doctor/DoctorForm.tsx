import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { addressProblem } from '../options/use-preview.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Doctor } from './use-doctor.ts';
import { useKnownAddresses } from './use-known-addresses.ts';

interface Props {
  options: OptionsState;
  doctor: Doctor;
}

/** The address that all connectors are asked about, and the button that asks. */
export function DoctorForm({ options, doctor }: Props) {
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const known = useKnownAddresses(
    options.port,
    doctor.on.map(({ id }) => id),
  );
  const running = doctor.progress.state === 'running';
  const problem = addressProblem(address);
  const run = () => {
    if (running) return doctor.stop();
    setTried(true);
    if (problem === null) doctor.run(address.trim());
  };
  return (
    <form
      class="doctor-form"
      noValidate
      aria-label={t('doctor.title')}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <TextField
        name="doctor-address"
        label={t('options.preview.address')}
        code
        inputMode="email"
        placeholder="jana@example.com"
        problem={tried ? (problem ?? undefined) : undefined}
        value={address}
        onValue={setAddress}
      />
      {known.length === 0 ? null : (
        <ul class="doctor-known" aria-label={t('preview.saved')}>
          {known.map((each) => (
            <li key={each}>
              <Button kind="link" onClick={() => setAddress(each)}>
                {each}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button type="submit">{running ? t('doctor.stop') : t('doctor.run')}</Button>
    </form>
  );
}
