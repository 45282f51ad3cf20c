import { counted, t } from '../../lib/i18n.ts';
import { patternHost } from '../../lib/lookup/endpoint-url.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { missingHosts } from './missing-hosts.ts';

/** From so many on they are asked for together. */
export const TOGETHER = 2;

/** How many hosts are named. */
const NAMED = 8;

/** Where several hosts wait for the browser's consent, as after a config came, one click asks for all of them. From `atLeast` hosts on. */
export function HostsNotice({ options, atLeast }: { options: OptionsState; atLeast: number }) {
  const missing = missingHosts(options);
  if (missing.length < atLeast) return null;
  const more = missing.length - NAMED;
  return (
    <Notice
      kind="warning"
      live
      action={
        <Button onClick={() => void allow(options, missing)}>
          {counted('options.hosts.allow', missing.length)}
        </Button>
      }
    >
      <p>
        {t('config.browser.hosts', { hosts: missing.slice(0, NAMED).map(patternHost).join(', ') })}
        {more > 0 ? ` ${counted('options.unreadable.more', more)}` : ''}
      </p>
    </Notice>
  );
}

/** The browser's question comes in the same turn as the click. A config whose host was kept from us can be looked at then. */
async function allow({ access, organisation }: OptionsState, missing: string[]): Promise<void> {
  const allowed = await access.request(missing);
  if (allowed && organisation.current?.source.kind === 'url')
    await organisation.look().catch(() => undefined);
}
