import { useEffect, useRef } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Needs } from './needs.ts';

interface Props {
  needs: Needs;
  /** The browser's question was answered with no. */
  declined: boolean;
  onAllow: () => void;
}

/** Which hosts, what for, and the button: Enter is enough. */
export function GrantQuestion({ needs, declined, onAllow }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const { connectors, sites } = needs;
  return (
    <>
      <h1>{question(needs)}</h1>
      <ul class="grant-hosts">
        {sites.map(({ origin }) => (
          <Host key={origin} address={origin} reason={t('grant.forSite')} />
        ))}
        {connectors.map(({ id, name, endpoint }) => (
          <Host key={id} address={endpoint} reason={t('grant.forPanel', { name })} />
        ))}
      </ul>
      {sites.length === 0 ? null : (
        <p>{connectors.length === 0 ? t('grant.readsThere') : t('grant.readsHelpdesk')}</p>
      )}
      {connectors.length === 0 ? null : (
        <p>{sites.length === 0 ? t('grant.sendsThere') : t('grant.sendsEndpoints')}</p>
      )}
      <p>{t('grant.asksOnce')}</p>
      {declined ? (
        <Notice kind="warning" live>
          {connectors.length === 0 ? t('grant.declinedSite') : t('grant.declinedPanel')}
        </Notice>
      ) : null}
      <div>
        <Button kind="primary" ref={button} onClick={onAllow}>
          {declined ? t('common.askAgain') : t('common.allowAccess')}
        </Button>
      </div>
    </>
  );
}

function Host({ address, reason }: { address: string; reason: string }) {
  return (
    <li>
      <strong>{new URL(address).host}</strong>
      <span class="muted">{reason}</span>
    </li>
  );
}

function question({ connectors, sites }: Needs): string {
  if (sites.length === 0) return counted('grant.question.endpoints', connectors.length);
  if (connectors.length === 0) return counted('grant.question.helpdesks', sites.length);
  return t('grant.question.hosts');
}
