import { t } from '../../lib/i18n.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { TestAddressList } from './use-test-addresses.ts';

interface Props {
  addresses: TestAddressList;
  /** What is typed, where it is an address. */
  typed: string | null;
  onChoose: (address: string) => void;
  onCompare: (addresses: string[]) => void;
}

/** The addresses that are tried again and again: to choose one, to see all of them side by side. */
export function SavedAddresses({ addresses, typed, onChoose, onCompare }: Props) {
  const { list, takes, add, remove } = addresses;
  const canSave = typed !== null && takes(typed);
  if (list.length === 0 && !canSave) return null;
  return (
    <div class="saved-addresses">
      {list.length === 0 ? null : (
        <ul aria-label={t('preview.saved')}>
          {list.map((address) => (
            <li key={address}>
              <Button kind="link" onClick={() => onChoose(address)}>
                {address}
              </Button>
              <IconButton label={t('preview.removeSaved', { address })} onClick={() => remove(address)}>
                <Icon name="close" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <p class="saved-actions">
        {canSave ? <Button onClick={() => add(typed)}>{t('preview.save')}</Button> : null}
        {list.length === 0 ? null : <Button onClick={() => onCompare(list)}>{t('preview.compare')}</Button>}
      </p>
    </div>
  );
}
