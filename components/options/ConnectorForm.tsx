import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { ReadOnly } from '../ui/read-only.ts';
import './connector-form.css';
import { CachePart } from './CachePart.tsx';
import { DisplayPart } from './DisplayPart.tsx';
import { EndpointPart } from './EndpointPart.tsx';
import { HeadersPart } from './HeadersPart.tsx';
import { NamePart } from './NamePart.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SecretPart } from './SecretPart.tsx';
import { SnippetsPart } from './SnippetsPart.tsx';
import type { DraftState } from './use-draft.ts';
import type { Saving } from './use-saving.ts';

interface Props {
  /** As it is saved; `null` while it is being added. */
  connector: Connector | null;
  form: DraftState;
  saving: Saving;
  /** Set by the organisation: only its secrets can be entered. */
  locked: boolean;
  /** All other connectors. */
  others: readonly Connector[];
  onDiscard: () => void;
}

/** The paths that a field of the form stands for: what is wrong there is said there. */
const FIELDS =
  /^(name|description|endpoint|dialect|body|headers\.\d+\.(name|value)|secrets\..+|secretHeader|timeoutSeconds|notFoundStatuses|template|imageHosts|link|snippets\.\d+\.(name|text)|showWhen\.(helpdesks|statuses|tags|emailDomains|answer\.(connector|path|values))|cache\.hours|cache\.ttlSeconds\.(min|max))$/;

/** Every field of a connector. A field says what is wrong when it is left; Save takes the focus to the first that is. */
export function ConnectorForm({ connector, form, saving, locked, others, onDiscard }: Props) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (saving.refusal !== null) focusFirstProblem(element.current);
  }, [saving.refusal]);
  return (
    <form
      class="connector-form"
      ref={element}
      noValidate
      aria-label={t('options.connector.form')}
      onSubmit={(event) => {
        event.preventDefault();
        saving.save();
      }}
      onFocusOut={(event) => {
        const { target } = event;
        if (target instanceof HTMLElement && 'name' in target) form.touch(String(target.name));
      }}
    >
      <ReadOnly.Provider value={locked}>
        <NamePart form={form} others={others} />
        <EndpointPart form={form} />
        <SecretPart form={form} />
        <HeadersPart form={form} />
        <DisplayPart form={form} />
        <SnippetsPart form={form} />
        <CachePart form={form} />
      </ReadOnly.Provider>
      <SaveBar
        form={form}
        saving={saving}
        fields={FIELDS}
        locked={locked}
        list="#connectors"
        onDiscard={connector === null ? null : onDiscard}
      />
    </form>
  );
}

function focusFirstProblem(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid=true], .form-problems')?.focus();
}
