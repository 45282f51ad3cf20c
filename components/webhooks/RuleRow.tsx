import { formatLocale, t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import { eventText } from '../../lib/webhooks/event-text.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { allowed } from '../config/allowed.ts';
import { type KnownHealth, RuleHealthLine, RuleStopped } from '../deliveries/RuleHealthLine.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { RowActions } from '../options/RowActions.tsx';
import { hashOf } from '../options/route.ts';
import { useDuplicate } from '../options/use-duplicate.ts';
import { Toggle } from '../ui/Toggle.tsx';
import { RuleNeeds } from './RuleNeeds.tsx';
import './rules.css';
import { RowTitle } from '../options/RowTitle.tsx';
import { useEnabled } from '../options/use-enabled.ts';

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
  const mayAdd = allowed(settings).rules;
  const locked = theirs || !mayAdd;
  const enabled = useEnabled(options, rule, (changed) =>
    port.send('save-rule', { rule: changed, secrets: {} }),
  );
  const duplicate = useDuplicate(options, name, () => port.send('duplicate-rule', { rule: id }));
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
          disabled={locked}
          onToggle={enabled.set}
        />
        <div class="row-words">
          <RowTitle
            options={options}
            of={{ kind: 'rule', id }}
            name={name}
            page={page}
            theirs={theirs}
            on={enabled.on}
            lacksHost={together && options.access.missing.has(hostPattern(request.url))}
          />
          <p class="row-facts">
            <bdi>{`${request.method} ${new URL(request.url).host}`}</bdi> · {eventsText(rule)}
          </p>
          <RuleHealthLine rule={id} health={health} />
        </div>
        <RowActions
          name={name}
          page={page}
          mayAdd={mayAdd}
          locked={locked}
          onDuplicate={() => void duplicate()}
          onDelete={onDelete}
        />
      </div>
      <RuleStopped health={health} onResume={resume} />
      {rule.enabled ? <RuleNeeds options={options} rule={rule} page={page} together={together} /> : null}
    </li>
  );
}

/** What sets it off: `Ticket changed or Customer replied`. */
function eventsText({ events }: Rule): string {
  return new Intl.ListFormat(formatLocale(), { type: 'disjunction' }).format(events.map(eventText));
}
