import type { Config } from '../../lib/config/config.ts';
import type { ConfigProblem } from '../../lib/config/migrate.ts';
import type { Organisation, OrganisationCheck, OrganisationSource } from '../../lib/config/organisation.ts';
import { formatLocale, t } from '../../lib/i18n.ts';

/** Where a config comes from; of an address the host, for a path or a query may be what opens it. */
export function sourceText(source: OrganisationSource | undefined): string {
  switch (source?.kind) {
    case undefined:
      return t('config.source.none');
    case 'policy':
      return t('config.source.policy');
    case 'baked':
      return t('config.source.baked');
    case 'url':
      return source.publicKey === undefined
        ? t('config.source.url', { host: new URL(source.url).host })
        : t('config.source.signedUrl', { host: new URL(source.url).host });
  }
}

/** When a config was looked at, and what came of it. */
export function checkText({ check, config }: Pick<Organisation, 'check' | 'config'>): string {
  switch (check.state) {
    case 'never':
      return t('config.check.never');
    case 'same':
      return t('config.check.same', { time: timeText(check.at) });
    case 'applied':
      return t('config.check.applied', { time: timeText(check.at) });
    case 'waits':
      return t('config.check.waits', { time: timeText(check.at) });
    case 'failed':
      return config === null
        ? t('config.check.failedYet', { time: timeText(check.at) })
        : t('config.check.failed', { time: timeText(check.at) });
  }
}

/** Who can mend a look that failed; `null` where the problem says so itself, or nothing failed. */
export function menderText(
  check: OrganisationCheck,
  { adminContact = '' }: Pick<Config, 'adminContact'>,
): string | null {
  if (check.state !== 'failed') return null;
  if (check.mender === 'agent') return null;
  if (check.mender === 'network') return t('organisation.mender.network');
  return adminContact === ''
    ? t('organisation.mender.admin')
    : t('organisation.mender.contact', { contact: adminContact });
}

/** A problem in one line, with its place in the file. */
export function problemLine({ path, message }: ConfigProblem): string {
  return path === '' ? message : `${path}: ${message}`;
}

/** A time in milliseconds since the epoch, as people read it. */
export function timeText(at: number | null): string {
  if (at === null) return t('config.browser.none');
  return new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
