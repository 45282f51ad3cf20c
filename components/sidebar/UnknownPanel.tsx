import { t } from '../../lib/i18n.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Text } from '../ui/Text.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';

/** The endpoint answered, and does not know this customer. */
export function UnknownPanel({ name, onExplain }: { name: string; onExplain: () => void }) {
  return (
    <p class="status-line">
      <Badge color="gray">{t('failures.title.unknown')}</Badge>
      <Tooltip label={t('sidebar.unknown.explain')}>
        <Text
          of="sidebar.unknown.means"
          parts={{
            name,
            how: (words) => (
              <Button kind="link" onClick={onExplain}>
                {words}
              </Button>
            ),
          }}
        />
      </Tooltip>
    </p>
  );
}
