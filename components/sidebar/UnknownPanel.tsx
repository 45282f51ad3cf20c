import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';

/** The endpoint answered, and does not know this customer. */
export function UnknownPanel({ name, onExplain }: { name: string; onExplain: () => void }) {
  return (
    <p class="status-line">
      <Badge color="gray">Unknown</Badge>
      <Tooltip label="What does unknown mean?">
        {name} answered that it does not know this address.{' '}
        <Button kind="link" onClick={onExplain}>
          How an endpoint answers
        </Button>
      </Tooltip>
    </p>
  );
}
