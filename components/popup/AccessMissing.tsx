import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { OnSite } from './tab-view.ts';

interface Props {
  site: OnSite;
  /** The browser's question was just answered with no. */
  declined: boolean;
  onAllow: () => void;
}

/** The site is switched on, and the browser does not let Deskside run there. One click mends it. */
export function AccessMissing({ site: { origin, product }, declined, onAllow }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <Notice
      kind="warning"
      live
      action={
        <Button kind="primary" ref={button} onClick={onAllow}>
          {declined ? 'Ask again' : 'Allow access'}
        </Button>
      }
    >
      <p>
        <strong>No access to {new URL(origin).host}</strong>
      </p>
      <p>
        Deskside is switched on here{product === null ? '' : ` for ${product.name}`}, but the browser no
        longer lets it in: no sidebar until you allow it.
      </p>
    </Notice>
  );
}
