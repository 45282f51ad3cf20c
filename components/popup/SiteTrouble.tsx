import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { OnSite } from './tab-view.ts';

interface Props {
  site: OnSite;
  onOpenSettings: () => void;
}

/** What keeps a site that is switched on from being read, and who can mend it; nothing where all is set. */
export function SiteTrouble({ site, onOpenSettings }: Props) {
  const trouble = troubleOf(site);
  if (trouble === null) return null;
  const { lockedBy } = site;
  return (
    <Notice
      kind="warning"
      action={
        lockedBy === null ? (
          <Button onClick={onOpenSettings}>{t('popup.trouble.openSettings')}</Button>
        ) : undefined
      }
    >
      {trouble} {lockedBy === null ? null : t('popup.trouble.adminCanMend', { organisation: lockedBy })}
    </Notice>
  );
}

function troubleOf({ product, helpdesk, unset }: OnSite): string | null {
  if (product === null) return t('popup.trouble.unknownHelpdesk', { helpdesk });
  return unset.length === 0 ? null : t('common.unset', { product: product.name, settings: unset.join(', ') });
}
