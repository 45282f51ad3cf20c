import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Direction, TeachPort } from './port.ts';
import { usePointer } from './use-pointer.ts';

interface Props {
  port: TeachPort;
  onChoose: (element: Element) => void;
}

const KEYS: Record<string, Direction> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

/** While this is shown, the page can be pointed at: with the mouse, or with the arrow keys and Enter on the button that says what is pointed at. */
export function Pointing({ port, onChoose }: Props) {
  const { text, pointer } = usePointer(port, onChoose);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const walk = (event: KeyboardEvent) => {
    const direction = KEYS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    pointer.current?.walk(direction);
  };
  return (
    <button
      type="button"
      class="pointing"
      ref={button}
      onKeyDown={walk}
      onClick={() => pointer.current?.choose()}
    >
      <span class="pointing-text" dir="auto" aria-live="polite">
        {text === '' ? t('teach.point') : text}
      </span>
      <span class="pointing-keys">{t('teach.keys')}</span>
    </button>
  );
}
