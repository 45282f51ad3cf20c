import { useLayoutEffect, useRef } from 'preact/hooks';
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
        Switch off {new URL(origin).host}?
      </h2>
      <p>
        The sidebar disappears from its tabs at once, Deskside gives its access back, and what was set for
        this site is forgotten.
      </p>
      <div class="popup-buttons">
        <Button ref={keep} onClick={onKeep}>
          Keep it on
        </Button>
        <Button kind="danger" onClick={onSwitchOff}>
          Switch off
        </Button>
      </div>
    </section>
  );
}
