import { counted, t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import type { OptionsState } from './options-state.ts';
import { refusedTexts, whoMends } from './sealed-text.ts';
import type { SealedOutcome } from './use-sealed.ts';

interface Props {
  options: OptionsState;
  outcome: SealedOutcome;
}

/** What a passphrase opened, what was refused and why, what stays closed, and who mends it. */
export function SealedResult({ options, outcome }: Props) {
  if (outcome.state === 'none')
    return (
      <Notice kind="info" live>
        {t('options.sealed.none')}
      </Notice>
    );
  const { opened, closed } = outcome;
  const refused = refusedTexts(outcome.refused, options.settings.effective);
  return (
    <Notice kind={refused.length === 0 ? 'info' : 'warning'} live>
      {opened.length === 0 ? null : <p>{counted('options.sealed.opened', opened.length)}</p>}
      {closed === 0 ? null : <p>{counted('options.sealed.closed', closed)}</p>}
      {refused.length === 0 ? null : <Refused options={options} refused={refused} />}
    </Notice>
  );
}

/** How many of those that were refused are named. */
const NAMED = 8;

function Refused({ options, refused }: { options: OptionsState; refused: string[] }) {
  return (
    <>
      <p>{counted('options.sealed.refused', refused.length)}</p>
      <ul class="notice-list">
        {refused.slice(0, NAMED).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {refused.length > NAMED ? (
          <li>{counted('options.unreadable.more', refused.length - NAMED)}</li>
        ) : null}
      </ul>
      <p>{whoMends(options)}</p>
    </>
  );
}
