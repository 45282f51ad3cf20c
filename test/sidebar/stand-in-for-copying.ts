import { afterEach, beforeEach } from 'vitest';

/** jsdom has no `execCommand`. This one copies as browsers do: whatever the `copy` event is given. */
export function standInForCopying(): { copied: () => string | null; refuse: () => void } {
  let clipboard: string | null = null;
  let refused = false;
  beforeEach(() => {
    clipboard = null;
    refused = false;
    document.execCommand = (command) => {
      if (command !== 'copy' || refused) return false;
      const setData = (type: string, text: string) => {
        if (type === 'text/plain') clipboard = text;
      };
      const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
        clipboardData: { setData },
      });
      return !document.dispatchEvent(event);
    };
  });
  afterEach(() => Reflect.deleteProperty(document, 'execCommand'));
  return {
    copied: () => clipboard,
    refuse: () => {
      refused = true;
    },
  };
}
