import { counted, t } from '../../lib/i18n.ts';
import { ageText } from '../../lib/panel/age.ts';
import type { RuleHealth } from '../../lib/webhooks/reports.ts';
import { hashOf } from '../options/route.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useNow } from '../ui/use-now.ts';
import { momentText } from './moment-text.ts';
import './rule-health.css';

/** Of `read-rules-health`: `none` where nothing was sent yet, `null` until it is known. */
export type KnownHealth = RuleHealth | 'none' | null;

interface Props {
  /** The rule's id. */
  rule: string;
  health: KnownHealth;
}

/** How a rule fares, in a line of the rules' list: what waits, what failed, when the last one arrived. */
export function RuleHealthLine({ rule, health }: Props) {
  if (health === null) return null;
  if (health === 'none' || isUntried(health)) return <p class="row-facts">{t('deliveries.health.none')}</p>;
  return (
    <p class="row-facts rule-health">
      <Facts rule={rule} health={health} />
    </p>
  );
}

interface StoppedProps {
  health: KnownHealth;
  /** Sends `resume-rule` and reads the health again. */
  onResume: () => void;
}

/** That the endpoint stopped the rule, and since when; nothing where it did not. */
export function RuleStopped({ health, onResume }: StoppedProps) {
  if (health === null || health === 'none' || health.stoppedAt === undefined) return null;
  return (
    <Notice kind="error" action={<Button onClick={onResume}>{t('deliveries.health.resume')}</Button>}>
      {t('deliveries.health.stopped', { time: momentText(health.stoppedAt) })}
    </Notice>
  );
}

function isUntried({ waiting, failed, deliveredAt, stoppedAt }: RuleHealth): boolean {
  return waiting + failed === 0 && deliveredAt === undefined && stoppedAt === undefined;
}

function Facts({ rule, health: { waiting, failed, deliveredAt } }: { rule: string; health: RuleHealth }) {
  const now = useNow(30_000);
  return (
    <>
      {failed === 0 ? null : (
        <a class="rule-health-failed" href={hashOf({ page: 'deliveries', rule, state: 'failed' })}>
          {counted('deliveries.health.failed', failed)}
        </a>
      )}
      {waiting === 0 ? null : (
        <a href={hashOf({ page: 'deliveries', rule, state: 'waiting' })}>
          {counted('deliveries.health.waiting', waiting)}
        </a>
      )}
      <a href={hashOf({ page: 'deliveries', rule, state: null })}>
        {deliveredAt === undefined
          ? t('deliveries.health.neverDelivered')
          : t('deliveries.health.delivered', { age: ageText(deliveredAt, now) })}
      </a>
    </>
  );
}
