import { useContext } from 'preact/hooks';
import type { TicketFacts } from '../../lib/helpdesks/ticket.ts';
import { t } from '../../lib/i18n.ts';
import type { JsonObject } from '../../lib/lookup/answer.ts';
import { fillSnippet } from '../../lib/panel/fill-snippet.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { keepFocus } from './keep-focus.ts';
import { OutcomeChip } from './OutcomeChip.tsx';
import { useOutcome } from './use-outcome.ts';
import { type ValueActions, ValueActionsContext } from './value-actions.ts';
import './value.css';

interface SnippetsProps {
  snippets: NonNullable<PanelSpec['snippets']>;
  data: JsonObject;
  ticket: TicketFacts | null;
}

/** Texts that the admin wrote, each inserted into the reply with this customer's values by one click. */
export function Snippets({ snippets, data, ticket }: SnippetsProps) {
  const actions = useContext(ValueActionsContext);
  if (actions === null) return null;
  return (
    <ul class="snippets" aria-label={t('sidebar.value.snippets')}>
      {snippets.map(({ name, text }) => (
        <li key={name}>
          <Snippet
            name={name}
            actions={actions}
            fill={() => fillSnippet(text, { data, ticket, ...customer(actions) })}
          />
        </li>
      ))}
    </ul>
  );
}

interface SnippetProps {
  name: string;
  actions: ValueActions;
  fill: () => ReturnType<typeof fillSnippet>;
}

function Snippet({ name, actions, fill }: SnippetProps) {
  const { outcome, tell } = useOutcome(name, actions);
  const insert = () => {
    const { text, gaps } = fill();
    void actions.insert(text).then((next) => tell(next, gaps));
  };
  return (
    <span class="value">
      <Button title={t('sidebar.value.insert', { what: name })} onMouseDown={keepFocus} onClick={insert}>
        <Icon name="insert" />
        <bdi>{name}</bdi>
      </Button>
      {outcome !== null && <OutcomeChip outcome={outcome} what={name} />}
    </span>
  );
}

function customer({ shown }: ValueActions): { email: string; name: string | undefined } {
  const ticket = shown.value?.ticket;
  return ticket?.state === 'customer'
    ? { email: ticket.email, name: ticket.name }
    : { email: '', name: undefined };
}
