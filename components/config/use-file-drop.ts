import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Takes a file dropped anywhere on the page: beside a small target the browser would leave the page and open the file. True while one is held over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  /** As soon as the page says that it takes one. */
  useLayoutEffect(() => {
    const drag = (event: DragEvent) => {
      const held = [...(event.dataTransfer?.items ?? [])];
      if (!held.some(({ kind }) => kind === 'file')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      setOver(false);
      if (file === undefined) return;
      event.preventDefault();
      latest.current(file);
    };
    const ending = new AbortController();
    const { signal } = ending;
    document.addEventListener('dragover', drag, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => ending.abort();
  }, []);
  return over;
}
