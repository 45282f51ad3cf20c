import { useState } from 'preact/hooks';
import { neededHosts } from '../../lib/config/needed-hosts.ts';
import type { Organisation, OrganisationCheck } from '../../lib/config/organisation.ts';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';

export type Waits = Extract<OrganisationCheck, { state: 'waits' }>;

/** Agreeing to the config that waits, with one question of the browser for all hosts that it needs. */
export function useConsent(
  { port, organisation, access, toasts }: OptionsState,
  { source, waiting }: Organisation,
  { since, revision, endpoints }: Waits,
) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ declined: true } | { declined: false; reason: string } | null>(
    null,
  );
  const hosts = waiting === undefined ? [] : neededHosts(waiting, source);

  const take = async (asked: Promise<boolean>) => {
    if (!(await asked)) return setOutcome({ declined: true });
    const reply = await port.send('agree-to-config', { since, revision, endpoints });
    if (!reply.ok)
      setOutcome({ declined: false, reason: reply.problems.map(({ message }) => message).join(' ') });
    await organisation.reload();
    await access.recheck();
    if (reply.ok) toasts.show({ message: t('organisation.consent.agreed', { revision }) });
  };
  const start = (asked: Promise<boolean>) => {
    setBusy(true);
    setOutcome(null);
    take(asked)
      .catch(() => setOutcome({ declined: false, reason: t('common.notSaved') }))
      .finally(() => setBusy(false));
  };
  return {
    busy,
    outcome,
    /** How many of them the browser may ask about. */
    asks: hosts.filter((pattern) => access.missing.has(pattern)).length,
    /** Call it first thing in a click. */
    agree: () => {
      if (!busy) start(access.request(hosts));
    },
    agreeWithoutAccess: () => start(Promise.resolve(true)),
  };
}
