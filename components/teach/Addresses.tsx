import { useMemo } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { TeachPort } from './port.ts';

interface Props {
  port: TeachPort;
  onChoose: (element: Element) => void;
}

/** The addresses of the page by name: for the keyboard, and for who sees the right one here first. */
export function Addresses({ port, onChoose }: Props) {
  const addresses = useMemo(() => port.addresses(), [port]);
  if (addresses.length === 0) return null;
  return (
    <div class="addresses">
      <p class="muted">{t('teach.onThisPage')}</p>
      {addresses.map(({ address, element }) => (
        <button
          key={address}
          type="button"
          class="address"
          dir="auto"
          onClick={() => onChoose(element)}
          onPointerEnter={() => port.mark(element)}
          onPointerLeave={() => port.mark(null)}
          onFocus={() => port.mark(element)}
          onBlur={() => port.mark(null)}
        >
          {address}
        </button>
      ))}
    </div>
  );
}
