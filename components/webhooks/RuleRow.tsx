import { formatLocale, t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import { eventText } from '../../lib/webhooks/event-text.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { allowed } from '../config/allowed.ts';
import { type KnownHealth, RuleHealthLine, RuleStopped } from '../deliveries/RuleHealthLine.tsx';
import { type OptionsState, setBy } from '../options/options-state.ts';
import { hashOf } from '../options/route.ts';
import { sealedNames } from '../options/secret-state.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { RuleNeeds } from './RuleNeeds.tsx';
import './rules.css';
import { useRuleDuplicate, useRuleSwitch } from './use-rule-switch.ts';

interface Props {
  options: OptionsState;
  rule: Rule;
  health: KnownHealth;
  /** All hosts that the browser keeps from us are asked for at once, above the list. */
  together: boolean;
  /** Reads the health again. */
  onLook: () => void;
  onDelete: () => void;
}

/** One rule in the list: what sets it off, where it sends, how it fares, and what it still needs. */
export function RuleRow({ options, rule, health, together, onLook, onDelete }: Props) {
  const { settings, port } = options;
  const { id, name, request } = rule;
  const theirs = settings.locked.rules.includes(id);
  const enabled = useRuleSwitch(options, rule);
  const page = hashOf({ page: 'webhook', id, from: null });
  const resume = () =>
    void port
      .send('resume-rule', { rule: id })
      .then(onLook)
      .catch(() => options.toasts.show({ message: t('options.failure.notChanged') }));
  return (
    <li class={enabled.on ? 'row' : 'row row-off'}>
      <div class="row-main">
        <Toggle
          label={t('options.connectors.use', { name })}
          hideLabel
          on={enabled.on}
          disabled={theirs || !allowed(settings).rules}
          onToggle={enabled.set}
        />
        <div class="row-words">
          <p class="row-title">
            <a class="row-link" href={page}>
              {name}
            </a>
            {theirs ? <Badge color="gray">{setBy(settings)}</Badge> : null}
            {enabled.on ? null : <Badge color="gray">{t('options.connectors.off')}</Badge>}
            {enabled.on && sealedNames({ kind: 'rule', id }, options.sealed).length > 0 ? (
              <Badge color="yellow">{t('options.connectors.sealed')}</Badge>
            ) : null}
            {enabled.on && together && options.access.missing.has(hostPattern(request.url)) ? (
              <Badge color="yellow">{t('options.hosts.none')}</Badge>
            ) : null}
          </p>
          <p class="row-facts">
            <bdi>{`${request.method} ${new URL(request.url).host}`}</bdi> · {eventsText(rule)}
          </p>
          <RuleHealthLine rule={id} health={health} />
        </div>
        <Actions options={options} rule={rule} page={page} onDelete={onDelete} />
      </div>
      <RuleStopped health={health} onResume={resume} />
      {rule.enabled ? <RuleNeeds options={options} rule={rule} page={page} together={together} /> : null}
    </li>
  );
}

interface ActionsProps extends Pick<Props, 'options' | 'rule' | 'onDelete'> {
  page: string;
}

function Actions({ options, rule, page, onDelete }: ActionsProps) {
  const { settings } = options;
  const { id, name } = rule;
  const mayAdd = allowed(settings).rules;
  const locked = settings.locked.rules.includes(id) || !mayAdd;
  const duplicate = useRuleDuplicate(options, rule);
  return (
    <div class="row-actions">
      <a
        class={buttonClass('quiet')}
        href={page}
        aria-label={locked ? t('options.viewNamed', { name }) : t('options.editNamed', { name })}
      >
        {locked ? t('options.view') : t('options.edit')}
      </a>
      {mayAdd ? (
        <Button
          kind="quiet"
          aria-label={t('options.connectors.duplicateNamed', { name })}
          onClick={() => void duplicate()}
        >
          {t('options.connectors.duplicate')}
        </Button>
      ) : null}
      {locked ? null : (
        <Button kind="quiet" aria-label={t('options.deleteNamed', { name })} onClick={onDelete}>
          {t('options.delete')}
        </Button>
      )}
    </div>
  );
}

/** What sets it off: `Ticket changed or Customer replied`. */
function eventsText({ events }: Rule): string {
  return new Intl.ListFormat(formatLocale(), { type: 'disjunction' }).format(events.map(eventText));
}
