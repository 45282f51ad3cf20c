import type { Config } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';

/** Why something can be looked at and not changed here, and whom to ask. `config` is the one in force. */
export function NotAllowed({ config }: { config: Pick<Config, 'adminContact'> }) {
  return <Notice kind="info">{notAllowedText(config)}</Notice>;
}

/** In place of trying a connector. */
export function NoPreview({ config: { adminContact = '' } }: { config: Pick<Config, 'adminContact'> }) {
  return (
    <Notice kind="info">
      {adminContact === ''
        ? t('config.notAllowed.previewAdmin')
        : t('config.notAllowed.preview', { contact: adminContact })}
    </Notice>
  );
}

/** In place of what was sent, in a connector's log. */
export function NoRequests({ config: { adminContact = '' } }: { config: Pick<Config, 'adminContact'> }) {
  return (
    <Notice kind="info">
      {adminContact === ''
        ? t('config.notAllowed.requestsAdmin')
        : t('config.notAllowed.requests', { contact: adminContact })}
    </Notice>
  );
}

/** Why something can only be looked at, in words, for where no notice has room. */
export function notAllowedText({ adminContact = '' }: Pick<Config, 'adminContact'>): string {
  return adminContact === ''
    ? t('config.notAllowed.askAdmin')
    : t('config.notAllowed.ask', { contact: adminContact });
}
