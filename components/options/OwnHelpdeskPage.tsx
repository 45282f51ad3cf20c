import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { allowed } from '../config/allowed.ts';
import { NotAllowed } from '../config/NotAllowed.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import './connector-form.css';
import './connector-page.css';
import { OwnHelpdeskForm } from './OwnHelpdeskForm.tsx';
import { type OptionsState, setBy } from './options-state.ts';
import { Trial } from './Trial.tsx';
import { useOwnForm } from './use-own-form.ts';

interface Props {
  options: OptionsState;
  /** `null` while it is being added. */
  id: string | null;
}

/** One of the team's own helpdesks as JSON, and what it reads in an open tab. */
export function OwnHelpdeskPage({ options, id }: Props) {
  const { settings, routing } = options;
  const form = useOwnForm(options, id);
  const { setUnsaved } = routing;
  useEffect(() => {
    setUnsaved(form.unsaved);
    return () => setUnsaved(false);
  }, [setUnsaved, form.unsaved]);
  if (id !== null && form.saved === null)
    return (
      <Notice kind="warning" action={<a href="#helpdesks">{t('options.ownHelpdesk.all')}</a>}>
        {t('options.ownHelpdesk.gone', { id })}
      </Notice>
    );
  const theirs = id !== null && settings.locked.ownHelpdesks.includes(id);
  const may = allowed(settings);
  const locked = theirs || !may.helpdesks;
  return (
    <>
      <header class="page-head">
        <a class="back-link" href="#helpdesks">
          {t('options.nav.helpdesks')}
        </a>
        <h1>{form.saved?.name ?? t('options.ownHelpdesk.new')}</h1>
        {theirs ? <Badge color="gray">{setBy(settings)}</Badge> : null}
      </header>
      {may.helpdesks ? (
        theirs && <Notice kind="info">{t('options.site.locked')}</Notice>
      ) : (
        <NotAllowed config={settings.effective} />
      )}
      <ReadOnly.Provider value={locked}>
        <OwnHelpdeskForm form={form} locked={locked} mayCopy={may.export} />
      </ReadOnly.Provider>
      <Trial port={options.port} draft={form.draft} />
    </>
  );
}
