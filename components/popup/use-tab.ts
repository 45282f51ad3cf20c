import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { PopupPort } from './port.ts';
import { readTab, type TabView } from './tab-view.ts';

/** What the popup says of the last click. */
export type Outcome = { kind: 'declined' | 'switched-off' } | { kind: 'refused'; reason: string } | null;

/** The tab that the popup was opened on, and what can be done there. */
export function useTab(port: PopupPort) {
  const [view, setView] = useState<TabView>({ state: 'reading' });
  const [outcome, setOutcome] = useState<Outcome>(null);
  const read = useCallback(() => readTab(port).then(setView), [port]);
  const fail = useCallback(() => setView({ state: 'failed' }), []);
  useEffect(() => void read().catch(fail), [read, fail]);

  const toggle = async () => {
    if (view.state === 'on') setView({ ...view, open: !view.open, removed: false });
    await port.send('toggle-sidebar', { tab: await port.currentTab() });
    await read();
  };

  /** The browser's question may end the popup: what is wanted is told before it. */
  const switchOn = (origin: string, helpdesk: string) => {
    const intended = port.send('intend-switch-on', { origin, helpdesk });
    const asked = port.requestHosts([hostPattern(origin)]);
    return afterQuestion(asked, async () => {
      if (!(await intended).done) await port.send('intend-switch-on', { origin, helpdesk });
    });
  };

  const allow = (origin: string) => afterQuestion(port.requestHosts([hostPattern(origin)]));

  const afterQuestion = async (asked: Promise<boolean>, allowed = async () => {}) => {
    const yes = await asked.catch(() => false);
    if (yes) await allowed();
    const seen = await readTab(port);
    setView(seen);
    if (!yes) setOutcome({ kind: 'declined' });
    else setOutcome(seen.state === 'on' ? null : { kind: 'refused', reason: t('popup.outcome.notOn') });
  };

  const switchOff = async (origin: string) => {
    const reply = await port.send('switch-off', { origin });
    setOutcome(
      reply.ok ? { kind: 'switched-off' } : { kind: 'refused', reason: reply.problems[0]?.message ?? '' },
    );
    await read();
  };

  const safely =
    <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
    (...args: Args) =>
      void work(...args).catch(fail);
  return {
    view,
    outcome,
    toggle: safely(toggle),
    switchOn: safely(switchOn),
    allow: safely(allow),
    switchOff: safely(switchOff),
  };
}

export type TabActions = ReturnType<typeof useTab>;
