import { t } from '../../lib/i18n.ts';
import type { TaughtField } from '../../lib/teaching/draft-helpdesk.ts';
import { Button } from '../ui/Button.tsx';
import { Addresses } from './Addresses.tsx';
import { Found } from './Found.tsx';
import { Pointing } from './Pointing.tsx';
import type { TeachPort } from './port.ts';
import { Refusal } from './Refusal.tsx';
import type { LessonState } from './use-lesson.ts';
import { insistence, refusal, STEPS } from './words.ts';

interface Props {
  port: TeachPort;
  field: TaughtField;
  lesson: LessonState;
}

/** One thing to click on the page: the address first, then what may be left out. */
export function FieldStep({ port, field, lesson }: Props) {
  const { title, text, found } = STEPS[field];
  const { result } = lesson;
  if (result?.learnt) {
    const accept = { label: t('teach.accept'), run: lesson.accept };
    return <Found port={port} lesson={lesson} title={t(found)} learnt={result} accept={accept} />;
  }
  return (
    <>
      <h2>{t(title)}</h2>
      <p class="muted">{t(text)}</p>
      <Refusal
        text={result === null ? null : refusal(result.reason)}
        action={lesson.insist === null ? null : <Button onClick={lesson.insist}>{insistence(result)}</Button>}
      />
      <Pointing port={port} onChoose={lesson.clicked} />
      {field === 'email' ? <Addresses port={port} onChoose={lesson.clicked} /> : null}
      <div class="actions">
        {field === 'email' ? null : (
          <>
            <Button onClick={lesson.skip}>{t('teach.leaveOut')}</Button>
            <Button kind="quiet" onClick={lesson.back}>
              {t('teach.back')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
