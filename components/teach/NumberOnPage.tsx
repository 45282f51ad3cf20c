import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Found } from './Found.tsx';
import { Pointing } from './Pointing.tsx';
import type { TeachPort } from './port.ts';
import { Refusal } from './Refusal.tsx';
import type { LessonState } from './use-lesson.ts';
import { refusal } from './words.ts';

interface Props {
  port: TeachPort;
  lesson: LessonState;
  onBack: () => void;
}

/** For pages whose address stays the same: the ticket's number, clicked where it stands. */
export function NumberOnPage({ port, lesson, onBack }: Props) {
  const { result } = lesson;
  if (result?.learnt) {
    const accept = { label: t('teach.finish'), run: () => lesson.finish({ in: 'page', learnt: result }) };
    const title = t('teach.number.found');
    return <Found port={port} lesson={lesson} title={title} learnt={result} accept={accept} />;
  }
  return (
    <>
      <h2>{t('teach.number.title')}</h2>
      <p class="muted">{t('teach.number.text')}</p>
      <Refusal text={result === null ? null : refusal(result.reason)} />
      <Pointing port={port} onChoose={lesson.clicked} />
      <div class="actions">
        <Button kind="quiet" onClick={onBack}>
          {t('teach.back')}
        </Button>
      </div>
    </>
  );
}
