import { useEffect } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
import { Badge } from '../ui/Badge.tsx';
import { Notice } from '../ui/Notice.tsx';
import './connector-page.css';
import { HostNotice } from './HostNotice.tsx';
import { type OptionsState, setBy } from './options-state.ts';
import { SiteForm } from './SiteForm.tsx';
import { useSiteForm } from './use-site-form.ts';

interface Props {
  options: OptionsState;
  origin: string;
}

/** One site that is switched on: its helpdesk, and what the admin says of it. */
export function SitePage({ options, origin }: Props) {
  const entry = options.settings.effective.helpdesks.find((candidate) => candidate.origin === origin);
  if (entry === undefined)
    return (
      <Notice kind="warning" action={<a href="#helpdesks">All helpdesks</a>}>
        Deskside is not switched on for “{origin}”.
      </Notice>
    );
  return <KnownSite options={options} entry={entry} />;
}

function KnownSite({ options, entry }: { options: OptionsState; entry: SwitchedOn }) {
  const { settings, routing } = options;
  const { origin } = entry;
  const locked = settings.locked.helpdesks.includes(origin);
  const form = useSiteForm(options, entry);
  const { setUnsaved } = routing;
  useEffect(() => {
    setUnsaved(form.unsaved);
    return () => setUnsaved(false);
  }, [setUnsaved, form.unsaved]);
  return (
    <>
      <header class="page-head">
        <a class="back-link" href="#helpdesks">
          Helpdesks
        </a>
        <h1>{origin.replace('https://', '')}</h1>
        {locked ? <Badge color="gray">{setBy(settings)}</Badge> : null}
      </header>
      {locked ? (
        <Notice kind="info">Your organisation sets this helpdesk; its admin can change it.</Notice>
      ) : null}
      <HostNotice options={options} address={origin} effect="the sidebar does not appear there until then." />
      <SiteForm form={form} locked={locked} />
    </>
  );
}
