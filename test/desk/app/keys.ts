import { go } from './navigation.ts';

/** One-letter shortcuts, as helpdesks have them: they act on every key that is not typed into a field of this page. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || isField(event.target)) return;
    const path = pathOf(event.key);
    if (path !== undefined) go(path);
  });
}

function pathOf(key: string): string | undefined {
  switch (key) {
    case 'j':
      return step('next');
    case 'k':
      return step('previous');
    case 'c':
      return '/tickets/new';
    default:
      return undefined;
  }
}

function step(direction: 'next' | 'previous'): string | undefined {
  return document.querySelector<HTMLAnchorElement>(`a[data-step="${direction}"]`)?.pathname;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
