import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';

interface Props {
  origin: string;
  onSwitchOn: (origin: string) => void;
}

/** This site is none that Deskside is switched on for. The browser's question would close the popup: the options page asks it. */
export function SiteOff({ origin, onSwitchOn }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section class="popup-site">
      <p>
        Deskside is off on <strong>{new URL(origin).host}</strong>.
      </p>
      <Button kind="primary" ref={button} onClick={() => onSwitchOn(origin)}>
        Switch on for this site
      </Button>
      <p class="field-hint">Next, you choose the helpdesk, and the browser asks for your consent.</p>
    </section>
  );
}
