import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import { allowed } from '../config/allowed.ts';
import { NotAllowed } from '../config/NotAllowed.tsx';
import { Badge } from '../ui/Badge.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import './connector-page.css';
import { HostNotice } from './HostNotice.tsx';
import { type OptionsState, setBy } from './options-state.ts';
import { hashOf } from './route.ts';
import { SiteForm } from './SiteForm.tsx';
import { useSiteForm } from './use-site-form.ts';

interface Props {
  options: OptionsState;
  origin: string;
}

/** One site that is switched on: its helpdesk, and what the admin says of it. */
export function SitePage({ options, origin }: Props) {
  const entry = options.settings.effective.helpdesks.find((candidate) => candidate.origin === origin);
  if (entry === undefined) return <NotOn origin={origin} />;
  return <KnownSite options={options} entry={entry} />;
}

function NotOn({ origin }: { origin: string }) {
  return (
    <>
      <PageTop title={origin.replace('https://', '')} />
      <Notice
        kind="warning"
        action={
          <a class={buttonClass()} href={hashOf({ page: 'helpdesks', add: origin })}>
            {t('options.site.switchOn')}
          </a>
        }
      >
        {t('options.site.notOn', { site: origin })}
      </Notice>
    </>
  );
}

function PageTop({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <a class="back-link" href="#helpdesks">
        {t('options.nav.helpdesks')}
      </a>
      <h1>{title}</h1>
      {children}
    </header>
  );
}

function KnownSite({ options, entry }: { options: OptionsState; entry: SwitchedOn }) {
  const { settings, routing } = options;
  const { origin } = entry;
  const theirs = settings.locked.helpdesks.includes(origin);
  const mayChange = allowed(settings).helpdesks;
  const locked = theirs || !mayChange;
  const form = useSiteForm(options, entry);
  const { setUnsaved } = routing;
  useEffect(() => {
    setUnsaved(form.unsaved);
    return () => setUnsaved(false);
  }, [setUnsaved, form.unsaved]);
  return (
    <>
      <PageTop title={origin.replace('https://', '')}>
        {theirs ? <Badge color="gray">{setBy(settings)}</Badge> : null}
      </PageTop>
      {mayChange ? (
        theirs && <Notice kind="info">{t('options.site.locked')}</Notice>
      ) : (
        <NotAllowed config={settings.effective} />
      )}
      <HostNotice options={options} address={origin} without="sidebar" />
      <SiteForm form={form} locked={locked} />
    </>
  );
}
