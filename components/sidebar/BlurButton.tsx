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
    <IconButton label={`Show the values of ${name}`} shortcut="B" aria-pressed={!blurred} onClick={onToggle}>
      <Icon name={blurred ? 'hidden' : 'shown'} />
    </IconButton>
  );
}
