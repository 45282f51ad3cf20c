import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { UrlPart } from '../../lib/teaching/url-parts.ts';
import { Button } from '../ui/Button.tsx';
import { NumberOnPage } from './NumberOnPage.tsx';
import type { TeachPort } from './port.ts';
import { Refusal } from './Refusal.tsx';
import type { LessonState } from './use-lesson.ts';

interface Props {
  port: TeachPort;
  lesson: LessonState;
}

/** Which piece of the page's address tells one ticket from another; or, where none does, where the page shows the ticket's number. */
export function IdStep({ port, lesson }: Props) {
  const { parts, guess } = useMemo(() => port.url(), [port]);
  const [chosen, setChosen] = useState<UrlPart | null>(guess);
  const [onPage, setOnPage] = useState(parts.length === 0);
  const button = useRef<HTMLButtonElement>(null);
  const likely = guess === null ? 'none' : 'finish';
  useLayoutEffect(() => button.current?.focus(), [onPage]);
  if (onPage) return <NumberOnPage port={port} lesson={lesson} onBack={() => setOnPage(false)} />;
  return (
    <>
      <h2>{t('teach.id.title')}</h2>
      <p class="muted">{t('teach.id.text')}</p>
      <Parts parts={parts} chosen={chosen} onChoose={setChosen} />
      <Refusal text={lesson.failure} />
      <div class="actions">
        <Button
          kind="primary"
          ref={likely === 'finish' ? button : null}
          disabled={chosen === null || lesson.busy}
          onClick={() => chosen !== null && lesson.finish({ in: 'url', part: chosen })}
        >
          {t('teach.finish')}
        </Button>
        <Button ref={likely === 'none' ? button : null} onClick={() => setOnPage(true)}>
          {t('teach.id.none')}
        </Button>
        <Button kind="quiet" onClick={lesson.back}>
          {t('teach.back')}
        </Button>
      </div>
    </>
  );
}

interface PartsProps {
  parts: UrlPart[];
  chosen: UrlPart | null;
  onChoose: (part: UrlPart) => void;
}

function Parts({ parts, chosen, onChoose }: PartsProps) {
  return (
    <fieldset class="parts">
      <legend class="visually-hidden">{t('teach.id.pieces')}</legend>
      {parts.map((part) => (
        <label key={part.at} class="part">
          <input type="radio" name="part" checked={part === chosen} onChange={() => onChoose(part)} />
          <span class="part-text">
            {part.name === undefined ? null : <span class="muted">{part.name} = </span>}
            {part.text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
