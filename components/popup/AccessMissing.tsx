import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
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
          {declined ? t('common.askAgain') : t('common.allowAccess')}
        </Button>
      }
    >
      <p>
        <strong>{t('popup.accessMissing.title', { host: new URL(origin).host })}</strong>
      </p>
      <p>
        {product === null
          ? t('popup.accessMissing.text')
          : t('popup.accessMissing.textFor', { product: product.name })}
      </p>
    </Notice>
  );
}
