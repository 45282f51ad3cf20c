import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { GrantQuestion } from './GrantQuestion.tsx';
import './grant.css';
import type { GrantTarget } from './grant-target.ts';
import type { GrantPort } from './port.ts';
import { type GrantState, useGrant } from './use-grant.ts';

interface Props {
  port: GrantPort;
  target: GrantTarget;
}

/** Asks for the access that lookups and helpdesks need: which host, why, and one click. */
export function GrantPage({ port, target }: Props) {
  const { state, allow } = useGrant(port, target);
  const Product = state.state === 'reading' || state.state === 'failed' ? 'h1' : 'p';
  return (
    <main class="grant">
      <Product class="grant-product">Deskside</Product>
      <Step state={state} target={target} onAllow={allow} />
    </main>
  );
}

const ALLOWED = {
  all: 'Nothing is missing any more.',
  connector: 'Deskside may reach the endpoint.',
  site: 'The sidebar is there.',
};

function Step({ state, target, onAllow }: { state: GrantState; target: GrantTarget; onAllow: () => void }) {
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
          <h1>
            {target.kind === 'site' ? 'Deskside is switched off there' : 'That connector is no longer there'}
          </h1>
          <p>
            {target.kind === 'site' ? 'There is nothing to allow.' : 'It may have been deleted meanwhile.'}{' '}
            You can close this tab.
          </p>
        </>
      );
    case 'allowed':
      return (
        <div class="grant-done" role="status">
          <h1>Done, go back to your ticket</h1>
          <p>{ALLOWED[target.kind]} This tab closes by itself.</p>
        </div>
      );
    case 'asking':
      return <GrantQuestion needs={state.needs} declined={state.declined} onAllow={onAllow} />;
  }
}
