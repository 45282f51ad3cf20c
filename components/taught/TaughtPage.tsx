import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import type { TaughtPort } from './port.ts';
import { SavedHelpdesk } from './SavedHelpdesk.tsx';
import { TaughtDraftForm } from './TaughtDraftForm.tsx';
import './taught.css';
import { type Taught, useTaught } from './use-taught.ts';

interface Props {
  port: TaughtPort;
  /** The tab that was taught. */
  tab: number;
}

/** What Deskside learnt of a page, to look at, name and save: the only place where it is saved. */
export function TaughtPage({ port, tab }: Props) {
  const taught = useTaught(port, tab);
  return (
    <main class="taught">
      <p class="taught-product">Deskside</p>
      <Content port={port} tab={tab} taught={taught} />
    </main>
  );
}

function Content({ port, tab, taught }: Props & { taught: Taught }) {
  const { state } = taught;
  switch (state.state) {
    case 'reading':
      return <Spinner label="Loading" />;
    case 'failed':
      return (
        <Notice kind="error" live>
          Deskside did not answer. Reload this page; if that does not help, restart the browser.
        </Notice>
      );
    case 'gone':
      return (
        <>
          <h1>Nothing waits to be saved</h1>
          <p>
            It was saved already, or too long ago. To teach a page, open it and choose “Teach Deskside this
            page” from the button in the toolbar.
          </p>
        </>
      );
    case 'discarded':
      return <h1>Thrown away. You can close this tab.</h1>;
    case 'draft':
      return <TaughtDraftForm draft={state.draft} taught={taught} />;
    case 'saved':
      return <SavedHelpdesk saved={state} taught={taught} onBack={() => void port.backTo(tab)} />;
  }
}
