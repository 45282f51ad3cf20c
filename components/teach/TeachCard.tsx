import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FieldStep } from './FieldStep.tsx';
import { IdStep } from './IdStep.tsx';
import type { TeachPort } from './port.ts';
import { ORDER, useLesson } from './use-lesson.ts';

/** The card that leads through teaching a page: it stands above the page, which can be pointed at meanwhile. */
export function TeachCard({ port }: { port: TeachPort }) {
  const lesson = useLesson(port);
  const [side, setSide] = useState<'left' | 'right'>('right');
  const { step } = lesson;
  return (
    <section class={`teach-card teach-card-${side}`} role="dialog" aria-label={t('teach.title')}>
      <header class="teach-card-head">
        <h1>{t('teach.title')}</h1>
        <IconButton
          label={t(side === 'right' ? 'teach.moveLeft' : 'teach.moveRight')}
          onClick={() => setSide(side === 'right' ? 'left' : 'right')}
        >
          <Icon name={side === 'right' ? 'left' : 'right'} />
        </IconButton>
        <IconButton label={t('teach.stop')} onClick={port.cancel}>
          <Icon name="close" />
        </IconButton>
      </header>
      <Progress done={ORDER.indexOf(step) + 1} of={ORDER.length} />
      <div class="step" key={step}>
        {step === 'id' ? (
          <IdStep port={port} lesson={lesson} />
        ) : (
          <FieldStep port={port} field={step} lesson={lesson} />
        )}
      </div>
    </section>
  );
}

function Progress({ done, of }: { done: number; of: number }) {
  return (
    <div class="progress" role="img" aria-label={t('teach.progress', { step: done, all: of })}>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} class={index < done ? 'progress-step progress-done' : 'progress-step'} />
      ))}
    </div>
  );
}
