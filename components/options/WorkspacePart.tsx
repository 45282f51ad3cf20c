import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { Text } from '../ui/Text.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type OptionsState, setBy } from './options-state.ts';

/** The id that tells endpoints which team asks. One for all connectors. */
export function WorkspacePart({ options }: { options: OptionsState }) {
  const { settings } = options;
  const { locked } = settings;
  const form = useWorkspace(options);
  const title = useId();
  return (
    <form
      class="form-part workspace"
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <h2 id={title} class="row-title">
        {t('options.workspace.title')}{' '}
        {locked.workspace ? <Badge color="gray">{setBy(settings)}</Badge> : null}
      </h2>
      <ReadOnly.Provider value={locked.workspace}>
        <TextField
          name="workspace"
          label={t('options.workspace.id')}
          code
          hint={<Text of="options.workspace.hint" parts={{ key: <code>workspace_id</code> }} />}
          problem={form.typed.length > 200 ? t('options.workspace.tooLong') : undefined}
          value={form.typed}
          onValue={form.type}
        />
      </ReadOnly.Provider>
      {locked.workspace ? null : (
        <div>
          <Button type="submit" disabled={!form.changed}>
            {t('options.workspace.save')}
          </Button>
        </div>
      )}
      {form.failure === null ? null : (
        <Notice kind="error" live>
          {form.failure}
        </Notice>
      )}
    </form>
  );
}

function useWorkspace({ port, settings, reload, toasts }: OptionsState) {
  const { id } = settings.effective.workspace;
  const [typed, setTyped] = useState(id);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async () => {
    const wanted = typed.trim();
    const reply = await port.send('save-workspace', { id: wanted });
    if (!reply.ok) return setFailure(reply.problems.map(({ message }) => message).join(' '));
    await reload();
    setTyped(wanted);
    toasts.show({ message: t('options.workspace.saved') });
  };
  return {
    typed,
    type: setTyped,
    changed: typed.trim() !== id,
    failure,
    save: () => {
      setFailure(null);
      if (typed.length > 200) return;
      send().catch(() => setFailure(t('common.notSaved')));
    },
  };
}
