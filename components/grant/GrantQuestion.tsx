import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Needs } from './needs.ts';

interface Props {
  needs: Needs;
  /** The browser's question was answered with no. */
  declined: boolean;
  onAllow: () => void;
}

/** Which hosts, what for, and the button: Enter is enough. */
export function GrantQuestion({ needs, declined, onAllow }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const { connectors, sites } = needs;
  return (
    <>
      <h1>{question(needs)}</h1>
      <ul class="grant-hosts">
        {sites.map(({ origin }) => (
          <Host key={origin} address={origin} reason="for the sidebar beside its tickets" />
        ))}
        {connectors.map(({ id, name, endpoint }) => (
          <Host key={id} address={endpoint} reason={`for the panel “${name}”`} />
        ))}
      </ul>
      {sites.length === 0 ? null : (
        <p>
          {connectors.length === 0 ? 'There' : 'On a helpdesk'} Deskside reads which ticket is open and who
          wrote it, and shows the sidebar.
        </p>
      )}
      {connectors.length === 0 ? null : (
        <p>
          For each ticket that you open, Deskside sends the customer’s email address{' '}
          {sites.length === 0 ? 'there' : 'to the endpoints'} and shows what comes back.
        </p>
      )}
      <p>The browser asks you once; you can take the permission back at any time.</p>
      {declined ? (
        <Notice kind="warning" live>
          Not allowed.{' '}
          {connectors.length === 0 ? 'The sidebar does not appear there' : 'The panel has no data to show'}{' '}
          until you allow it, here or in Deskside’s options.
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

function Host({ address, reason }: { address: string; reason: string }) {
  return (
    <li>
      <strong>{new URL(address).host}</strong>
      <span class="muted">{reason}</span>
    </li>
  );
}

function question({ connectors, sites }: Needs): string {
  if (sites.length === 0)
    return `May Deskside ask ${connectors.length === 1 ? 'this endpoint' : 'these endpoints'}?`;
  if (connectors.length === 0)
    return `May Deskside run on ${sites.length === 1 ? 'this helpdesk' : 'these helpdesks'}?`;
  return 'May Deskside reach these hosts?';
}
