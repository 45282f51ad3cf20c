import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { hostPattern, isThisMachine, isUnencrypted } from '../../lib/lookup/endpoint-url.ts';
import { helpdeskAt, offeredHelpdesks } from '../helpdesk/offered-helpdesk.ts';
import type { OptionsState } from './options-state.ts';
import { siteOf } from './site.ts';

/** The form that switches a site on: what was typed, which helpdesk that is, and what is wrong. */
export function useAddHelpdesk(options: OptionsState, start: string) {
  const { port, settings, access, reload, toasts } = options;
  const [typed, setTyped] = useState(start);
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const site = siteOf(typed);
  const origin = site.ok ? site.origin : null;
  const choices = offeredHelpdesks(settings);
  const recognised = origin === null ? undefined : helpdeskAt(choices, origin);
  const helpdesk = chosen || recognised?.id || '';
  const already = settings.effective.helpdesks.some((entry) => entry.origin === origin);
  const siteProblem = site.ok ? (already ? t('options.addSite.already') : undefined) : site.message;

  const finish = async (at: string, asked: Promise<boolean>) => {
    const { host } = new URL(at);
    if (!(await asked)) return setFailure(t('options.addSite.declined', { host }));
    const reply = await port.send('switch-on', { origin: at, helpdesk });
    if (!reply.ok) return setFailure(reply.problems.map(({ message }) => message).join(' '));
    await reload();
    setTyped('');
    setChosen('');
    setTried(false);
    toasts.show({ message: t('options.addSite.done', { host }) });
  };

  const switchOn = () => {
    if (busy) return;
    setTried(true);
    setFailure(null);
    if (origin === null || already || helpdesk === '') return;
    const asked = access.request([hostPattern(origin)]);
    setBusy(true);
    finish(origin, asked)
      .catch(() => setFailure(t('options.failure.notChanged')))
      .finally(() => setBusy(false));
  };

  return {
    typed,
    type: setTyped,
    origin,
    unencrypted: origin !== null && isUnencrypted(origin) && !isThisMachine(origin),
    siteProblem: tried || (already && typed !== '') ? siteProblem : undefined,
    helpdesk,
    choose: setChosen,
    choices,
    recognised: recognised !== undefined && recognised.id === helpdesk,
    helpdeskProblem: tried && helpdesk === '' ? t('options.site.chooseProduct') : undefined,
    busy,
    failure,
    switchOn,
  };
}
