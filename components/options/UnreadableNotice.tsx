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
          Save them to a file
        </Button>
      }
    >
      <h2>Deskside {port.version} cannot read your settings in this browser</h2>
      <p>
        They are kept as they are. Until they can be read nothing of them is in force, and nothing can be
        changed here.
      </p>
      <Problems problems={unreadable.problems} />
      <p>
        If Deskside was a newer version here before, update it, and they are back. If not, save them to a file
        and send it to your admin, or to whoever gave you Deskside: the lines above say what to mend. To start
        anew without them, remove Deskside from the browser and install it again; saved secrets go with it.
      </p>
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
      {more > 0 ? <li>… and {more} more</li> : null}
    </ul>
  );
}
