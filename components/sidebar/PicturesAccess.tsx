import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { TemplateWorld } from './template-context.ts';

/** Under a template panel whose pictures' host the browser does not allow: says so, with the click that mends it. Nothing where it does. */
export function PicturesAccess({ connector, onAllow }: { connector: string; onAllow: () => void }) {
  const { withoutAccess } = useContext(TemplateWorld);
  if (withoutAccess?.value.has(connector) !== true) return null;
  return (
    <p class="muted">
      {t('sidebar.panel.noPictures')}{' '}
      <Button kind="link" onClick={onAllow}>
        {t('common.allowAccess')}
      </Button>
    </p>
  );
}
