import { t } from '../../lib/i18n.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './blur.css';

interface BlurButtonProps {
  /** The connector's name. */
  name: string;
  blurred: boolean;
  onToggle: () => void;
}

/** Shows the values of a panel that is blurred, until it is pressed again or another ticket is opened. */
export function BlurButton({ name, blurred, onToggle }: BlurButtonProps) {
  return (
    <IconButton
      label={t('sidebar.panel.showValues', { name })}
      shortcut="B"
      aria-pressed={!blurred}
      onClick={onToggle}
    >
      <Icon name={blurred ? 'hidden' : 'shown'} />
    </IconButton>
  );
}
