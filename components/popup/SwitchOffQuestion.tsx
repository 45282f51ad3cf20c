import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';

interface Props {
  origin: string;
  onSwitchOff: () => void;
  onKeep: () => void;
}

/** Asks before a site is switched off: what the admin typed for it goes with it. */
export function SwitchOffQuestion({ origin, onSwitchOff, onKeep }: Props) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <section class="popup-site" aria-labelledby="switch-off">
      <h2 id="switch-off" class="popup-question">
        {t('common.switchOffTitle', { host: new URL(origin).host })}
      </h2>
      <p>{t('popup.switchOff.text')}</p>
      <div class="popup-buttons">
        <Button ref={keep} onClick={onKeep}>
          {t('popup.switchOff.keep')}
        </Button>
        <Button kind="danger" onClick={onSwitchOff}>
          {t('common.switchOff')}
        </Button>
      </div>
    </section>
  );
}
