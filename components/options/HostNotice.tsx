import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Text } from '../ui/Text.tsx';
import type { OptionsState } from './options-state.ts';

interface Props {
  options: Pick<OptionsState, 'access'>;
  address: string;
  /** What does not work meanwhile. */
  without: keyof typeof WITHOUT;
}

const WITHOUT = {
  lookups: 'options.blocked.lookups',
  sidebar: 'options.blocked.sidebar',
  pictures: 'options.blocked.pictures',
  webhooks: 'options.blocked.webhooks',
} as const;

/** Says that the browser does not let Deskside reach a host, with the click that mends it; nothing where it does. */
export function HostNotice({ options: { access }, address, without }: Props) {
  const pattern = hostPattern(address);
  if (!access.missing.has(pattern)) return null;
  return (
    <Notice
      kind="warning"
      live
      action={<Button onClick={() => access.request([pattern])}>{t('common.allowAccess')}</Button>}
    >
      <Text of={WITHOUT[without]} parts={{ host: <strong>{new URL(address).host}</strong> }} />
    </Notice>
  );
}
