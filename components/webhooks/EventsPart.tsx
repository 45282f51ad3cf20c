import { useContext, useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { EventName } from '../../lib/webhooks/all-events.ts';
import { eventMeaning, eventText } from '../../lib/webhooks/event-text.ts';
import { WATCHED_FIELDS, type WatchedField } from '../../lib/webhooks/happening.ts';
import { FormPart } from '../options/FormPart.tsx';
import { fieldAt } from '../options/form-part.ts';
import { ReadOnly } from '../ui/read-only.ts';
import { TextField } from '../ui/TextField.tsx';
import { eventGroups, fieldText } from './event-words.ts';
import type { RuleForm } from './use-rule-draft.ts';

/** What sets the rule off. */
export function EventsPart({ form }: { form: RuleForm }) {
  const { draft, change } = form;
  const { problem } = fieldAt(form, 'events');
  const id = useId();
  const set = (event: EventName, on: boolean) =>
    change({ events: on ? [...draft.events, event] : draft.events.filter((each) => each !== event) });
  return (
    <FormPart title={t('webhooks.events.title')} hint={t('webhooks.seenHere')}>
      {eventGroups().map((group, index) => (
        <fieldset key={group.label} class="event-group" {...(problem ? { 'aria-describedby': id } : {})}>
          <legend>{group.label}</legend>
          {group.events.map((event, place) => (
            <EventBox
              key={event}
              event={event}
              on={draft.events.includes(event)}
              invalid={problem !== undefined && index === 0 && place === 0}
              onToggle={(on) => set(event, on)}
            />
          ))}
          {group.events.includes('ticket.changed') && draft.events.includes('ticket.changed') ? (
            <ChangedFields form={form} />
          ) : null}
          {group.events.includes('action') && draft.events.includes('action') ? (
            <ButtonFields form={form} />
          ) : null}
        </fieldset>
      ))}
      {problem === undefined ? null : (
        <p class="field-problem" id={id}>
          {problem}
        </p>
      )}
    </FormPart>
  );
}

interface BoxProps {
  event: EventName;
  on: boolean;
  invalid: boolean;
  onToggle: (on: boolean) => void;
}

function EventBox({ event, on, invalid, onToggle }: BoxProps) {
  const readOnly = useContext(ReadOnly);
  const id = useId();
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        name="events"
        checked={on}
        disabled={readOnly}
        aria-describedby={`${id}-meaning`}
        {...(invalid ? { 'aria-invalid': true } : {})}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      <label for={id}>{eventText(event)}</label>
      <p class="field-hint" id={`${id}-meaning`}>
        {eventMeaning(event)}
      </p>
    </div>
  );
}

function ChangedFields({ form: { draft, change } }: { form: RuleForm }) {
  const readOnly = useContext(ReadOnly);
  const set = (field: WatchedField, on: boolean) =>
    change({ fields: WATCHED_FIELDS.filter((each) => (each === field ? on : draft.fields.includes(each))) });
  return (
    <fieldset class="event-details">
      <legend class="field-hint">{t('webhooks.events.fields')}</legend>
      <div class="check-line">
        {WATCHED_FIELDS.map((field) => (
          <label key={field}>
            <input
              type="checkbox"
              name={`fields.${field}`}
              checked={draft.fields.includes(field)}
              disabled={readOnly}
              onChange={({ currentTarget }) => set(field, currentTarget.checked)}
            />
            {fieldText(field)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ButtonFields({ form }: { form: RuleForm }) {
  const { draft, change } = form;
  return (
    <div class="event-details field-pair">
      <TextField
        {...fieldAt(form, 'button.label')}
        label={t('webhooks.button.label')}
        required
        placeholder={t('webhooks.button.example')}
        value={draft.label}
        onValue={(label) => change({ label })}
      />
      <TextField
        {...fieldAt(form, 'button.confirm')}
        label={t('webhooks.button.confirm')}
        hint={t('webhooks.button.confirmHint')}
        value={draft.confirm}
        onValue={(confirm) => change({ confirm })}
      />
    </div>
  );
}
