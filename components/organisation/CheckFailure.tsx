import type { OrganisationCheck } from '../../lib/config/organisation.ts';
import { counted } from '../../lib/i18n.ts';
import { menderText, problemLine } from '../config/check-text.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Notice } from '../ui/Notice.tsx';

/** How many problems of one file are named. */
const NAMED = 10;

/** Why the config could not be taken over, and who can mend it; nothing where it could. */
export function CheckFailure({ options, check }: { options: OptionsState; check: OrganisationCheck }) {
  if (check.state !== 'failed') return null;
  const mender = menderText(check, options.settings.effective);
  const lines = check.problems.map(problemLine);
  const more = lines.length - NAMED;
  return (
    <Notice kind="warning" live>
      {lines.slice(0, NAMED).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {more > 0 ? <p>{counted('options.unreadable.more', more)}</p> : null}
      {mender === null ? null : <p>{mender}</p>}
    </Notice>
  );
}
