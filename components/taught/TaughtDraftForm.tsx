import { t } from '../../lib/i18n.ts';
import type { TaughtDraft } from '../../lib/teaching/taught-message.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Text } from '../ui/Text.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LearntFields } from './LearntFields.tsx';
import type { Taught } from './use-taught.ts';

interface Props {
  draft: TaughtDraft;
  taught: Taught;
}

/** What was learnt, under which name it is saved, and the click that does it. */
export function TaughtDraftForm({ draft, taught }: Props) {
  const { origin, helpdesk } = draft;
  const { name, setName, problem } = taught;
  return (
    <>
      <h1>{t('taught.draft.heading')}</h1>
      <p>
        <Text of="taught.draft.reads" parts={{ host: <strong>{new URL(origin).host}</strong> }} />
      </p>
      <LearntFields draft={draft} />
      <form
        class="taught-form"
        aria-label={t('taught.draft.form')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          taught.save();
        }}
      >
        <TextField
          name="name"
          label={t('taught.draft.name')}
          hint={t('taught.draft.nameHint')}
          required
          problem={name.trim() === '' ? t('taught.draft.noName') : undefined}
          value={name}
          onValue={(value) => setName(value.slice(0, 80))}
        />
        {problem === null ? null : (
          <Notice kind="error" live>
            {problem}
          </Notice>
        )}
        <div class="taught-actions">
          <Button kind="primary" type="submit">
            {t('taught.draft.save')}
          </Button>
          <Button onClick={() => taught.copy(origin, helpdesk)}>
            {t(taught.copied ? 'taught.copied' : 'common.copyForAdmin')}
          </Button>
          <Button kind="quiet" onClick={taught.discard}>
            {t('taught.draft.discard')}
          </Button>
        </div>
        <p class="field-hint">{t('common.consent')}</p>
      </form>
    </>
  );
}
