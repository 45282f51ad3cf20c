import { useEffect, useRef } from 'preact/hooks';
import type { Connector } from '../../lib/lookup/connector.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  connectors: Connector[];
  /** The browser's question was answered with no. */
  declined: boolean;
  onAllow: () => void;
}

/** Which hosts, what for, and the button: Enter is enough. */
export function GrantQuestion({ connectors, declined, onAllow }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <h1>May Deskside ask {connectors.length === 1 ? 'this endpoint' : 'these endpoints'}?</h1>
      <ul class="grant-hosts">
        {connectors.map(({ id, name, endpoint }) => (
          <li key={id}>
            <strong>{new URL(endpoint).host}</strong>
            <span class="muted">for the panel “{name}”</span>
          </li>
        ))}
      </ul>
      <p>
        For each ticket that you open, Deskside sends the customer’s email address there and shows what comes
        back. The browser asks you once; you can take the permission back at any time.
      </p>
      {declined ? (
        <Notice kind="warning" live>
          Not allowed. The panel has no data to show until you allow it, here or in Deskside’s options.
        </Notice>
      ) : null}
      <div>
        <Button kind="primary" ref={button} onClick={onAllow}>
          {declined ? 'Ask again' : 'Allow access'}
        </Button>
      </div>
    </>
  );
}
