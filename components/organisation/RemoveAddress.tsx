import { useState } from 'preact/hooks';
import { neededHosts } from '../../lib/config/needed-hosts.ts';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

/** Takes the address back, after a question that says what goes with it. */
export function RemoveAddress({ options }: { options: OptionsState }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('organisation.remove.open')}</Button>
      {asking ? (
        <ConfirmDialog
          title={t('organisation.remove.title')}
          confirm={t('organisation.remove.confirm')}
          danger
          onConfirm={() => {
            setAsking(false);
            void remove(options);
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{t('organisation.remove.text')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** Access to hosts that nothing needs any more is given back with it. */
async function remove({ port, organisation, settings, access, toasts }: OptionsState): Promise<void> {
  const had = neededHosts(settings.effective, organisation.current?.source);
  const reply = await port.send('set-config-address', { address: null }).catch(() => null);
  if (reply?.ok !== true) {
    const reason = reply?.problems[0]?.message ?? t('common.notSaved');
    toasts.show({ message: reason });
    return;
  }
  await organisation.reload();
  const { effective } = await port.send('read-settings', {});
  const needed = neededHosts(effective);
  const unused = had.filter((pattern) => !needed.includes(pattern));
  if (unused.length > 0) await port.removeHosts(unused);
  await access.recheck();
  toasts.show({ message: t('organisation.remove.done') });
}
