import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Learnt } from '../../lib/teaching/learn-field.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { TeachPort } from './port.ts';
import { Refusal } from './Refusal.tsx';
import type { LessonState } from './use-lesson.ts';
import { usePointer } from './use-pointer.ts';

interface Props {
  port: TeachPort;
  lesson: LessonState;
  title: string;
  learnt: Learnt;
  /** What agreeing does. */
  accept: { label: string; run: () => void };
}

/** What the engine read back, to agree to; or something else is clicked instead. */
export function Found({ port, lesson, title, learnt, accept }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  usePointer(port, lesson.clicked);
  useLayoutEffect(() => button.current?.focus(), [learnt]);
  return (
    <>
      <h2>{title}</h2>
      <p class="found" role="status" dir="auto">
        <Icon name="check" />
        <span>{learnt.value}</span>
      </p>
      {learnt.positional ? <p class="muted">{t('teach.positional')}</p> : null}
      <p class="muted">{t('teach.notIt')}</p>
      <Refusal text={lesson.failure} />
      <div class="actions">
        <Button kind="primary" ref={button} disabled={lesson.busy} onClick={accept.run}>
          {accept.label}
        </Button>
        <Button kind="quiet" onClick={lesson.again}>
          {t('teach.again')}
        </Button>
      </div>
    </>
  );
}
