import { useId } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import { readable } from './words.ts';

/** How much of a body is shown, in characters: more than this only slows the page down. */
const SHOWN = 100_000;
/** The most lines to show without scrolling. */
const LINES = 20;
/** A line more, for the scrollbar that long lines bring. */
const ROOM = 1;

/** A request or response to read and copy, JSON made readable. It is text and nothing else: no markup in it comes alive. */
export function BodyText({ label, text }: { label: string; text: string }) {
  const id = useId();
  const pretty = readable(text);
  const rest = pretty.length - SHOWN;
  return (
    <div class="body-text">
      <label for={id}>{label}</label>
      {pretty === '' ? (
        <output id={id} class="muted">
          {t('options.log.empty')}
        </output>
      ) : (
        <textarea
          id={id}
          readOnly
          wrap="off"
          spellcheck={false}
          rows={Math.min(LINES, pretty.split('\n').length) + ROOM}
          value={pretty.slice(0, SHOWN)}
        />
      )}
      {rest > 0 ? <p class="muted">{counted('options.log.cut', rest)}</p> : null}
    </div>
  );
}
