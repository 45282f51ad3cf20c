import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** In every section: a config waits for the agent's consent, and where that is asked. Nothing where none does, or where it is in sight. */
export function WaitingNotice({ options: { organisation, routing } }: { options: OptionsState }) {
  if (organisation.current?.check.state !== 'waits' || routing.route.page === 'browser') return null;
  return (
    <Notice
      kind="info"
      action={
        <a class={buttonClass()} href="#browser">
          {t('organisation.consent.see')}
        </a>
      }
    >
      {t('organisation.consent.waits')}
    </Notice>
  );
}
