import { useId, useState } from 'preact/hooks';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReadOnly } from '../ui/read-only.ts';
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
        Workspace {locked.workspace ? <Badge color="gray">{setBy(settings)}</Badge> : null}
      </h2>
      <ReadOnly.Provider value={locked.workspace}>
        <TextField
          name="workspace"
          label="Workspace id"
          code
          hint={
            <>
              Optional. Every lookup sends it as <code>workspace_id</code>, for endpoints that serve several
              teams: their owner knows it.
            </>
          }
          problem={form.typed.length > 200 ? 'At most 200 characters.' : undefined}
          value={form.typed}
          onValue={form.type}
        />
      </ReadOnly.Provider>
      {locked.workspace ? null : (
        <div>
          <Button type="submit" disabled={!form.changed}>
            Save workspace id
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
    toasts.show({ message: 'The workspace id is saved. Panels ask again with it.' });
  };
  return {
    typed,
    type: setTyped,
    changed: typed.trim() !== id,
    failure,
    save: () => {
      setFailure(null);
      if (typed.length > 200) return;
      send().catch(() => setFailure('Deskside did not answer. Nothing was saved; try again.'));
    },
  };
}
