import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { Text } from '../ui/Text.tsx';
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
        <h1>{t('diagnosis.heading')}</h1>
        <p class="muted">{t('diagnosis.about')}</p>
      </header>
      <Shown port={port} state={state} onRead={read} />
    </main>
  );
}

function Shown({ port, state, onRead }: { port: DiagnosisPort; state: DiagnosisState; onRead: () => void }) {
  switch (state.state) {
    case 'reading':
      return <Spinner label={t('diagnosis.reading')} />;
    case 'gone':
      return (
        <Unreadable onRead={onRead}>{t('diagnosis.gone', { entry: t('popup.siteOn.diagnosis') })}</Unreadable>
      );
    case 'off':
      return <Unreadable onRead={onRead}>{t('diagnosis.notOn')}</Unreadable>;
    case 'unknown-helpdesk':
      return (
        <Unreadable onRead={onRead}>
          {t('diagnosis.unknownHelpdesk', { origin: state.origin, id: state.id })}
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
    <Notice kind="warning" live action={<Button onClick={onRead}>{t('diagnosis.readAgain')}</Button>}>
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
          {t('common.allowAccess')}
        </a>
      }
    >
      <Text of="diagnosis.accessMissing" parts={{ host: <strong>{new URL(origin).host}</strong> }} />
    </Notice>
  );
}
