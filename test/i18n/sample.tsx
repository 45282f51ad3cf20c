import { t } from '../../lib/i18n.ts';

/** Holds each kind of text that the check finds, and of what it leaves alone. */
export function Sample({ state, name }: { state: 'Open' | 'shut'; name: string }) {
  const style = { Accept: 'application/json', kind: 'primary' };
  if (state === 'Open') throw new Error('This is for developers.');
  const again = () => 'Try again.';
  return (
    <section class="One two" title="Save" aria-label="customer" data-kind={style.kind}>
      <b>Deskside</b> {t('common.loading')} {name}
      <input placeholder="name@example.com" aria-label={t('common.askAgain')} onInput={again} />
      {`One of ${name} is gone.`} HTTP {'{email}'} Not allowed. Ask {name === '' ? 'nobody' : name}
    </section>
  );
}
