import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import type { OptionsState } from './options-state.ts';
import { typedSecrets } from './secret-state.ts';
import type { DraftState } from './use-draft.ts';
import { declined, mayAsk, type TriedPreview, triedConnector } from './use-preview.ts';

/** One address among those that are compared. */
export interface Compared {
  address: string;
  /** `null` while it is asked. */
  tried: TriedPreview | { failed: string } | null;
}

export interface ComparisonState {
  compared: Compared[];
  /** Call it first thing in a click: it asks for host access in the same turn. */
  run: (addresses: string[]) => void;
  close: () => void;
}

/** Tries the form's connector, as it stands, on several addresses at once. */
export function useComparison(
  { port, access }: OptionsState,
  form: DraftState,
  onRefused: () => void,
): ComparisonState {
  const [compared, setCompared] = useState<Compared[]>([]);
  const settle = (address: string, tried: Compared['tried']) =>
    setCompared((before) => before.map((each) => (each.address === address ? { address, tried } : each)));

  const run = (addresses: string[]) => {
    const connector = triedConnector(form);
    if (connector === null) return onRefused();
    const asked = mayAsk(port, connector, access.request(connectorHosts(connector)));
    setCompared(addresses.map((address) => ({ address, tried: null })));
    for (const address of addresses)
      ask(address).catch(() => settle(address, { failed: t('preview.noAnswer') }));

    async function ask(address: string): Promise<void> {
      if (connector === null) return;
      if (!(await asked)) return settle(address, { failed: declined(connector.endpoint) });
      const about = { email: address };
      const preview = await port.send('preview', { connector, secrets: typedSecrets(form.draft), about });
      settle(address, { connector, about, preview, at: Date.now() });
      if (preview.answer.status === 'found') form.responses.add(connector.endpoint, preview.answer.data);
    }
  };

  return { compared, run, close: () => setCompared([]) };
}
