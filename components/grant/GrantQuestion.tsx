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
  const { connectors, rules, sites } = needs;
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
        {rules.map(({ id, name, request }) => (
          <Host key={id} address={request.url} reason={t('grant.forRule', { name })} />
        ))}
      </ul>
      {sites.length === 0 ? null : (
        <p>{isOnly('sites', needs) ? t('grant.readsThere') : t('grant.readsHelpdesk')}</p>
      )}
      {connectors.length === 0 ? null : (
        <p>{isOnly('connectors', needs) ? t('grant.sendsThere') : t('grant.sendsEndpoints')}</p>
      )}
      {rules.length === 0 ? null : <p>{t('grant.sendsEvents')}</p>}
      <p>{t('grant.asksOnce')}</p>
      {declined ? (
        <Notice kind="warning" live>
          {t(declinedText(needs))}
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

function question(needs: Needs): string {
  const { connectors, rules, sites } = needs;
  if (isOnly('connectors', needs)) return counted('grant.question.endpoints', connectors.length);
  if (isOnly('rules', needs)) return counted('grant.question.receivers', rules.length);
  if (isOnly('sites', needs)) return counted('grant.question.helpdesks', sites.length);
  return t('grant.question.hosts');
}

function declinedText({ connectors, rules }: Needs) {
  if (connectors.length > 0) return 'grant.declinedPanel';
  return rules.length > 0 ? 'grant.declinedRule' : 'grant.declinedSite';
}

/** Whether nothing else is needed. */
function isOnly(kind: keyof Needs, needs: Needs): boolean {
  const kinds = Object.keys(needs) as (keyof Needs)[];
  return kinds.every((each) => each === kind || needs[each].length === 0);
}
