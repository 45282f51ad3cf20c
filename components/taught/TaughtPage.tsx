import { t } from '../../lib/i18n.ts';
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
      return <Spinner label={t('common.loading')} />;
    case 'failed':
      return (
        <Notice kind="error" live>
          {t('taught.failed')}
        </Notice>
      );
    case 'gone':
      return (
        <>
          <h1>{t('taught.gone.heading')}</h1>
          <p>{t('taught.gone.text', { entry: t('popup.teach.start') })}</p>
        </>
      );
    case 'discarded':
      return <h1>{t('taught.discarded')}</h1>;
    case 'draft':
      return <TaughtDraftForm draft={state.draft} taught={taught} />;
    case 'saved':
      return <SavedHelpdesk saved={state} taught={taught} onBack={() => void port.backTo(tab)} />;
  }
}
