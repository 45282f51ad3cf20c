import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ShortcutDialog } from './ShortcutDialog.tsx';
import './shortcuts.css';

/** At the end of the sidebar: where its keys are listed. */
export function ShortcutHelp() {
  const [open, setOpen] = useState(false);
  return (
    <footer class="shortcut-help">
      <Button
        kind="link"
        title={`${t('sidebar.keys.title')} (?)`}
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
      >
        {t('sidebar.keys.title')}
      </Button>{' '}
      <kbd>?</kbd>
      {open && <ShortcutDialog onClose={() => setOpen(false)} />}
    </footer>
  );
}
