import { TextField } from '../ui/TextField.tsx';
import { FormPart } from './FormPart.tsx';
import { fieldAt } from './form-part.ts';
import { ShowFold } from './ShowFold.tsx';

/** What the agent reads at the top of the panel. */
export function NamePart({ form, others }: Parameters<typeof ShowFold>[0]) {
  const { draft, change, id } = form;
  return (
    <FormPart title="Panel">
      <TextField
        {...fieldAt(form, 'name')}
        label="Name"
        required
        placeholder="Billing"
        hint={
          <>
            The panel's title. In config files this connector is <code>{id}</code>.
          </>
        }
        value={draft.name}
        onValue={(name) => change({ name })}
      />
      <TextField
        {...fieldAt(form, 'description')}
        label="Description"
        hint="Optional: a line below the title, for the agents."
        value={draft.description}
        onValue={(description) => change({ description })}
      />
      <ShowFold form={form} others={others} />
    </FormPart>
  );
}
