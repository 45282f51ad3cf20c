import { t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { GrantQuestion } from './GrantQuestion.tsx';
import './grant.css';
import type { GrantTarget } from './grant-target.ts';
import type { GrantPort } from './port.ts';
import { type GrantState, useGrant } from './use-grant.ts';

interface Props {
  port: GrantPort;
  target: GrantTarget;
}

/** Asks for the access that lookups and helpdesks need: which host, why, and one click. */
export function GrantPage({ port, target }: Props) {
  const { state, allow } = useGrant(port, target);
  const Product = state.state === 'reading' || state.state === 'failed' ? 'h1' : 'p';
  return (
    <main class="grant">
      <Product class="grant-product">Deskside</Product>
      <Step state={state} target={target} onAllow={allow} />
    </main>
  );
}

const GONE = {
  all: ['grant.connectorGone.title', 'grant.connectorGone.text'],
  connector: ['grant.connectorGone.title', 'grant.connectorGone.text'],
  rule: ['grant.ruleGone.title', 'grant.ruleGone.text'],
  site: ['grant.siteGone.title', 'grant.siteGone.text'],
} as const;

const ALLOWED = {
  all: 'grant.done.all',
  connector: 'grant.done.connector',
  rule: 'grant.done.rule',
  site: 'grant.done.site',
} as const;

function Step({ state, target, onAllow }: { state: GrantState; target: GrantTarget; onAllow: () => void }) {
  switch (state.state) {
    case 'reading':
      return <Spinner label={t('common.loading')} />;
    case 'failed':
      return (
        <Notice kind="error" live>
          {t('common.settingsUnread')}
        </Notice>
      );
    case 'gone':
      return (
        <>
          <h1>{t(GONE[target.kind][0])}</h1>
          <p>
            {t(GONE[target.kind][1])} {t('grant.closeTab')}
          </p>
        </>
      );
    case 'allowed':
      return (
        <div class="grant-done" role="status">
          <h1>{t('grant.done.title')}</h1>
          <p>
            {t(ALLOWED[target.kind])} {t('grant.done.closes')}
          </p>
        </div>
      );
    case 'asking':
      return <GrantQuestion needs={state.needs} declined={state.declined} onAllow={onAllow} />;
  }
}
