import { counted, t } from '../../lib/i18n.ts';
import type { Settings } from '../../lib/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { OptionsState } from './options-state.ts';

/** How many of the things that are wrong are named. */
const NAMED = 5;

/** Says that the settings in this browser are none that this version reads, who can mend that, and gives them out as a file; nothing where they are read. */
export function UnreadableNotice({ options: { port, settings } }: { options: OptionsState }) {
  const { unreadable } = settings;
  if (unreadable === undefined) return null;
  return (
    <Notice
      kind="error"
      live
      action={
        <Button onClick={() => port.saveFile('deskside-settings.json', unreadable.text)}>
          {t('options.unreadable.save')}
        </Button>
      }
    >
      <h2>{t('options.unreadable.title', { version: port.version })}</h2>
      <p>{t('options.unreadable.kept')}</p>
      <Problems problems={unreadable.problems} />
      <p>{t('options.unreadable.whatToDo')}</p>
    </Notice>
  );
}

function Problems({ problems }: Pick<NonNullable<Settings['unreadable']>, 'problems'>) {
  const more = problems.length - NAMED;
  return (
    <ul class="notice-list">
      {problems.slice(0, NAMED).map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {path === '' ? null : <code>{path}</code>} {message}
        </li>
      ))}
      {more > 0 ? <li>{counted('options.unreadable.more', more)}</li> : null}
    </ul>
  );
}
