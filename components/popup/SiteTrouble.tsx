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
      action={lockedBy === null ? <Button onClick={onOpenSettings}>Open its settings</Button> : undefined}
    >
      {trouble} {lockedBy === null ? null : `The admin of ${lockedBy} can mend it.`}
    </Notice>
  );
}

function troubleOf({ product, helpdesk, unset }: OnSite): string | null {
  if (product === null)
    return `This version of Deskside knows no helpdesk “${helpdesk}”, which is chosen for this site.`;
  return unset.length === 0
    ? null
    : `${product.name} cannot be read fully until this is set: ${unset.join(', ')}.`;
}
