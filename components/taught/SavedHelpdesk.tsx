import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Text } from '../ui/Text.tsx';
import type { Taught, TaughtState } from './use-taught.ts';

interface Props {
  saved: Extract<TaughtState, { state: 'saved' }>;
  taught: Taught;
  onBack: () => void;
}

/** It is saved, and the next ticket tells whether it was learnt well. */
export function SavedHelpdesk({ saved: { origin, helpdesk }, taught, onBack }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="taught-saved" role="status">
      <h1>{t('taught.saved.heading', { name: helpdesk.name })}</h1>
      <p>
        <Text of="taught.saved.runs" parts={{ host: <strong>{new URL(origin).host}</strong> }} />
      </p>
      <p>{t('taught.saved.yours')}</p>
      <div class="taught-actions">
        <Button kind="primary" ref={button} onClick={onBack}>
          {t('taught.saved.back')}
        </Button>
        <Button onClick={() => taught.copy(origin, helpdesk)}>
          {t(taught.copied ? 'taught.copied' : 'common.copyForAdmin')}
        </Button>
      </div>
      {taught.problem === null ? null : <p class="field-problem">{taught.problem}</p>}
    </div>
  );
}
