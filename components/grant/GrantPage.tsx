import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { GrantQuestion } from './GrantQuestion.tsx';
import './grant.css';
import type { GrantPort } from './port.ts';
import { type GrantState, useGrant } from './use-grant.ts';

interface Props {
  port: GrantPort;
  /** A connector's id; empty for all that are on. */
  connector: string;
}

/** Asks for the access that lookups need: which host, why, and one click. */
export function GrantPage({ port, connector }: Props) {
  const { state, allow } = useGrant(port, connector);
  return (
    <main class="grant">
      <p class="grant-product">Deskside</p>
      <Step state={state} onAllow={allow} />
    </main>
  );
}

function Step({ state, onAllow }: { state: GrantState; onAllow: () => void }) {
  switch (state.state) {
    case 'reading':
      return <Spinner label="Loading" />;
    case 'failed':
      return (
        <Notice kind="error" live>
          The settings could not be read. Reload this page; if that does not help, restart the browser.
        </Notice>
      );
    case 'gone':
      return (
        <>
          <h1>That connector is no longer there</h1>
          <p>It may have been deleted meanwhile. You can close this tab.</p>
        </>
      );
    case 'allowed':
      return (
        <div class="grant-done" role="status">
          <h1>Done, go back to your ticket</h1>
          <p>Deskside may reach the endpoint. This tab closes by itself.</p>
        </div>
      );
    case 'asking':
      return <GrantQuestion connectors={state.connectors} declined={state.declined} onAllow={onAllow} />;
  }
}
