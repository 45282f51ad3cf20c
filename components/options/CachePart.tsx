import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { Text } from '../ui/Text.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { NEW_DRAFT } from './draft.ts';
import { Fold } from './Fold.tsx';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';

/** The times that Disqua YourCRM recommends, and what each is good for. */
const HOURS = [
  { value: '0', label: 'options.cache.always' },
  { value: '1', label: 'options.cache.hour' },
  { value: '24', label: 'options.cache.day' },
  { value: '168', label: 'options.cache.week' },
  { value: 'other', label: 'options.cache.otherTime' },
] as const;

const KEEP = [
  { value: 'disk', label: 'options.cache.disk' },
  { value: 'session', label: 'options.cache.session' },
  { value: 'nothing', label: 'options.cache.nothing' },
] as const;

/** What is remembered of answers, and for how long. */
export function CachePart({ form }: FormPartProps) {
  const { draft, change } = form;
  return (
    <FormPart title={t('options.cache.title')} hint={t('options.cache.hint')}>
      <HoursField form={form} />
      <div class="field-pair">
        <SelectField
          name="cache.per"
          label={t('options.cache.per')}
          value={draft.cachePer}
          options={perOptions(draft.dialect === 'initdesk')}
          onValue={(cachePer) => change({ cachePer })}
        />
        <SelectField
          name="cache.keep"
          label={t('options.cache.keep')}
          value={draft.keep}
          options={KEEP.map(inWords)}
          onValue={(keep) => change({ keep })}
        />
      </div>
      <Toggle
        label={t('options.cache.log')}
        hint={t('options.cache.logHint')}
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
    <Fold title={t('options.cache.ttl')} open={wrong || changed}>
      <p class="field-hint">
        <Text of="options.cache.ttlHint" parts={{ key: <code>ttl_seconds</code> }} />
      </p>
      <div class="field-pair">
        <TextField
          {...fieldAt(form, 'cache.ttlSeconds.min')}
          label={t('options.cache.ttlMin')}
          inputMode="numeric"
          value={draft.ttlMin}
          onValue={(ttlMin) => change({ ttlMin })}
        />
        <TextField
          {...fieldAt(form, 'cache.ttlSeconds.max')}
          label={t('options.cache.ttlMax')}
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
        label={t('options.cache.fresh')}
        value={value}
        options={HOURS.map(inWords)}
        onValue={choose}
      />
      {value === 'other' ? (
        <TextField
          {...fieldAt(form, 'cache.hours')}
          label={t('options.cache.hours')}
          inputMode="decimal"
          value={draft.cacheHours}
          onValue={(cacheHours) => change({ cacheHours })}
        />
      ) : null}
    </div>
  );
}

/** A choice with its label as it is read. */
function inWords<V extends string>({
  value,
  label,
}: {
  value: V;
  label: (typeof HOURS | typeof KEEP)[number]['label'];
}) {
  return { value, label: t(label) };
}

function perOptions(ticketByDefault: boolean) {
  return [
    {
      value: 'dialect',
      label: ticketByDefault ? t('options.cache.ticketByDefault') : t('options.cache.customerByDefault'),
    },
    { value: 'customer', label: t('options.cache.customer') },
    { value: 'ticket', label: t('options.cache.ticket') },
  ] as const;
}
