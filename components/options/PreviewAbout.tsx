import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { OptionsPort } from './port.ts';
import { SavedAddresses } from './SavedAddresses.tsx';
import { useOpenTickets } from './use-open-tickets.ts';
import { type About, addressProblem } from './use-preview.ts';
import type { TestAddressList } from './use-test-addresses.ts';

interface Props {
  port: Pick<OptionsPort, 'send'>;
  running: boolean;
  onRun: (about: About) => void;
  addresses: TestAddressList;
  onCompare: (addresses: string[]) => void;
}

/** Chooses whom the preview is about: an address typed here, or the customer of an open ticket. */
export function PreviewAbout({ port, running, onRun, addresses, onCompare }: Props) {
  const tickets = useOpenTickets(port);
  const [chosen, setChosen] = useState('address');
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const ticket = tickets.find(({ tab }) => String(tab) === chosen);
  const problem = ticket === undefined ? addressProblem(address) : null;
  const run = () => {
    if (running) return;
    setTried(true);
    if (problem === null) onRun(ticket === undefined ? { email: address.trim() } : { tab: ticket.tab });
  };
  return (
    <ReadOnly.Provider value={false}>
      <form
        class="preview-about"
        noValidate
        aria-label={t('options.preview.title')}
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        {tickets.length === 0 ? null : (
          <SelectField
            name="about"
            label={t('options.preview.about')}
            value={ticket === undefined ? 'address' : chosen}
            options={[
              { value: 'address', label: t('options.preview.testAddress') },
              ...tickets.map(({ tab, title }) => ({
                value: String(tab),
                label: t('options.preview.ticket', { title }),
              })),
            ]}
            onValue={setChosen}
          />
        )}
        {ticket === undefined ? (
          <TextField
            name="test-address"
            label={t('options.preview.address')}
            code
            inputMode="email"
            placeholder="jana@example.com"
            problem={tried ? (problem ?? undefined) : undefined}
            value={address}
            onValue={setAddress}
          />
        ) : null}
        <Button type="submit" aria-disabled={running}>
          {running ? t('options.preview.asking') : t('options.preview.run')}
        </Button>
        <SavedAddresses
          addresses={addresses}
          typed={ticket === undefined && addressProblem(address) === null ? address.trim() : null}
          onChoose={(saved) => {
            setChosen('address');
            setAddress(saved);
            if (!running) onRun({ email: saved });
          }}
          onCompare={onCompare}
        />
      </form>
    </ReadOnly.Provider>
  );
}
