import { useState } from 'preact/hooks';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { NEW_DRAFT } from './draft.ts';
import { Fold } from './Fold.tsx';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';

/** The times that Disqua YourCRM recommends, and what each is good for. */
const HOURS = [
  { value: '0', label: 'Always ask — live data; every ticket costs a request' },
  { value: '1', label: '1 hour — what changes within a day: trials, credits' },
  { value: '24', label: '24 hours — what changes slowly: plan, revenue, sign-up date' },
  { value: '168', label: '1 week — what hardly changes: company, customer number' },
  { value: 'other', label: 'Other…' },
] as const;

const KEEP = [
  { value: 'disk', label: 'On this computer' },
  { value: 'session', label: 'Until the browser closes' },
  { value: 'nothing', label: 'Not at all' },
] as const;

/** What is remembered of answers, and for how long. */
export function CachePart({ form }: FormPartProps) {
  const { draft, change } = form;
  return (
    <FormPart title="Memory" hint="The refresh button on a panel always asks anew.">
      <HoursField form={form} />
      <div class="field-pair">
        <SelectField
          name="cache.per"
          label="One answer for each"
          value={draft.cachePer}
          options={perOptions(draft.dialect === 'initdesk')}
          onValue={(cachePer) => change({ cachePer })}
        />
        <SelectField
          name="cache.keep"
          label="Where answers are kept"
          value={draft.keep}
          options={KEEP}
          onValue={(keep) => change({ keep })}
        />
      </div>
      <Toggle
        label="Log results"
        hint="The log keeps requests and responses of the last lookups, secrets masked. Off: only time, status and duration."
        name="logResults"
        on={draft.logResults}
        onToggle={(logResults) => change({ logResults })}
      />
      {draft.cacheHours.trim() === '0' ? null : <TtlFold form={form} />}
    </FormPart>
  );
}

/** Within which bounds the endpoint may say itself how long an answer stays fresh. */
function TtlFold({ form }: FormPartProps) {
  const { draft, change } = form;
  const wrong = form.visible.some(({ path }) => path.startsWith('cache.ttlSeconds'));
  const changed = draft.ttlMin !== NEW_DRAFT.ttlMin || draft.ttlMax !== NEW_DRAFT.ttlMax;
  return (
    <Fold title="When the endpoint says how long" open={wrong || changed}>
      <p class="field-hint">
        An answer with <code>ttl_seconds</code> in it stays fresh for that long instead, within these bounds.
        The same number twice leaves the endpoint no say.
      </p>
      <div class="field-pair">
        <TextField
          {...fieldAt(form, 'cache.ttlSeconds.min')}
          label="At least, in seconds"
          inputMode="numeric"
          value={draft.ttlMin}
          onValue={(ttlMin) => change({ ttlMin })}
        />
        <TextField
          {...fieldAt(form, 'cache.ttlSeconds.max')}
          label="At most, in seconds"
          inputMode="numeric"
          value={draft.ttlMax}
          onValue={(ttlMax) => change({ ttlMax })}
        />
      </div>
    </Fold>
  );
}

function HoursField({ form }: FormPartProps) {
  const { draft, change } = form;
  const known = HOURS.find(({ value }) => value === draft.cacheHours.trim());
  const [other, setOther] = useState(known === undefined);
  const value = other ? 'other' : (known?.value ?? 'other');
  const choose = (hours: string) => {
    setOther(hours === 'other');
    if (hours !== 'other') change({ cacheHours: hours });
  };
  return (
    <div class="field-pair">
      <SelectField
        name="cache.choice"
        label="An answer stays fresh for"
        value={value}
        options={HOURS}
        onValue={choose}
      />
      {value === 'other' ? (
        <TextField
          {...fieldAt(form, 'cache.hours')}
          label="Hours"
          inputMode="decimal"
          value={draft.cacheHours}
          onValue={(cacheHours) => change({ cacheHours })}
        />
      ) : null}
    </div>
  );
}

function perOptions(ticketByDefault: boolean) {
  return [
    { value: 'dialect', label: `${ticketByDefault ? 'Ticket' : 'Customer'} (default for this dialect)` },
    { value: 'customer', label: 'Customer' },
    { value: 'ticket', label: 'Ticket' },
  ] as const;
}
