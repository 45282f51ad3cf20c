import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pointer, TeachPort } from './port.ts';

/** Lets the page be pointed at while the component is there. `text` is what the element pointed at says. */
export function usePointer(port: TeachPort, onChoose: (element: Element) => void) {
  const [text, setText] = useState('');
  const pointer = useRef<Pointer | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useLayoutEffect(() => {
    const begun = port.point(setText, (element) => choose.current(element));
    pointer.current = begun;
    return () => begun.end();
  }, [port]);
  return { text, pointer };
}
