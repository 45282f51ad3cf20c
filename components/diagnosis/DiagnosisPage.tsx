import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import './diagnosis.css';
import { CopyReport } from './CopyReport.tsx';
import { makeReport } from './make-report.ts';
import type { DiagnosisPort } from './port.ts';
import { ReportView } from './ReportView.tsx';
import { type DiagnosisState, useDiagnosis } from './use-diagnosis.ts';

interface Props {
  port: DiagnosisPort;
  /** `null` where the page's address names none. */
  tab: number | null;
}

/** What Deskside sees in one tab: what matched, what was tried, what it came to. Nothing of a customer is shown or copied. */
export function DiagnosisPage({ port, tab }: Props) {
  const { state, read } = useDiagnosis(port, tab);
  return (
    <main class="diagnosis">
      <header class="diagnosis-head">
        <p class="muted diagnosis-product">Deskside</p>
        <h1>What Deskside sees in that tab</h1>
        <p class="muted">
          How the page was read at the moment this was opened. It holds no customer data: of each value only
          its kind and length, of the page’s address only words that every site of this product has.
        </p>
      </header>
      <Shown port={port} state={state} onRead={read} />
    </main>
  );
}

function Shown({ port, state, onRead }: { port: DiagnosisPort; state: DiagnosisState; onRead: () => void }) {
  switch (state.state) {
    case 'reading':
      return <Spinner label="Reading the tab" />;
    case 'gone':
      return (
        <Unreadable onRead={onRead}>
          That tab is closed, or Deskside does not answer. Go back to the ticket, click Deskside’s button in
          the toolbar there and choose “What does Deskside see here?”.
        </Unreadable>
      );
    case 'off':
      return (
        <Unreadable onRead={onRead}>
          Deskside is not switched on for what that tab shows now, or the browser no longer lets it look.
          Click Deskside’s button in the toolbar on that tab: it says which, and mends it.
        </Unreadable>
      );
    case 'unknown-helpdesk':
      return (
        <Unreadable onRead={onRead}>
          {state.origin} is switched on for “{state.id}”, a helpdesk that this version does not know. Choose
          another one for it in the options.
        </Unreadable>
      );
    case 'on': {
      const report = makeReport(state, port);
      return (
        <>
          <CopyReport port={port} report={report} onRead={onRead} />
          {state.access ? null : <AccessMissing origin={state.origin} />}
          <ReportView report={report} />
        </>
      );
    }
  }
}

function Unreadable({ children, onRead }: { children: preact.ComponentChildren; onRead: () => void }) {
  return (
    <Notice kind="warning" live action={<Button onClick={onRead}>Read again</Button>}>
      {children}
    </Notice>
  );
}

function AccessMissing({ origin }: { origin: string }) {
  return (
    <Notice
      kind="warning"
      action={
        <a
          class="button"
          href={`grant.html#site=${encodeURIComponent(origin)}`}
          target="_blank"
          rel="noreferrer"
        >
          Allow access
        </a>
      }
    >
      The browser does not let Deskside run on <strong>{new URL(origin).host}</strong>: nothing else can work
      until it does.
    </Notice>
  );
}
