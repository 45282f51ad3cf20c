import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Organisation } from '../../lib/config/organisation.ts';
import type { OptionsPort } from '../options/port.ts';

export interface OrganisationState {
  /** `null` where nobody sets any, `undefined` until the background has answered. */
  current: Organisation | null | undefined;
  /** The background did not answer. */
  failed: boolean;
  reload: () => Promise<void>;
  /** Has the address looked at there and then. Rejects where the background does not answer. */
  look: () => Promise<void>;
}

/**
 * The organisation's layer as the background has it. Read again when the page gets the focus: a policy comes, and an address is looked at, while nobody is here. Where there is
 * news, the settings are read again too.
 */
export function useOrganisation(
  port: Pick<OptionsPort, 'send'>,
  reloadSettings: () => Promise<void>,
): OrganisationState {
  const [current, setCurrent] = useState<Organisation | null>();
  const [failed, setFailed] = useState(false);
  const known = useRef<string | undefined>(undefined);
  const take = useCallback(
    async (asked: Promise<Organisation | null>) => {
      const next = await asked;
      const former = known.current;
      known.current = JSON.stringify(next);
      setFailed(false);
      if (former === known.current) return;
      setCurrent(next);
      if (former !== undefined) await reloadSettings();
    },
    [reloadSettings],
  );
  const reload = useCallback(
    () => take(port.send('read-organisation', {})).catch(() => setFailed(true)),
    [port, take],
  );
  useEffect(() => {
    const read = () => void reload();
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [reload]);
  return { current, failed, reload, look: () => take(port.send('look-at-config', {})) };
}
