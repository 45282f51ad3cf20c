import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PopupPort } from './port.ts';

interface Props {
  port: PopupPort;
  /** Whether Deskside already knows how to read this page, as far as it can tell. */
  known: boolean;
}

/** Starts teaching the page below the popup: offered openly where nothing else knows it, and quietly where it may be wrong. */
export function TeachPage({ port, known }: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const start = async () => {
    const reply = await port.send('start-teaching', { tab: await port.currentTab() });
    if (reply.ok) port.close();
    else setFailure(reply.problems.map(({ message }) => message).join(' '));
  };
  return (
    <section class={known ? 'popup-actions' : 'popup-teach'} aria-label={t('popup.teach.label')}>
      <Button
        kind={known ? 'quiet' : 'default'}
        onClick={() => void start().catch(() => setFailure(t('common.noAnswer')))}
      >
        {t('popup.teach.start')}
      </Button>
      <p class="field-hint">{known ? t('popup.teach.known') : t('popup.teach.unknown')}</p>
      {failure === null ? null : (
        <Notice kind="error" live>
          {failure}
        </Notice>
      )}
    </section>
  );
}
