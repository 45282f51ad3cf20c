import { Notice } from '../ui/Notice.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import type { SitePartProps } from './SiteForm.tsx';

/** Lets requests use a credential out of a cookie; only for helpdesks that have such requests. */
export function CredentialPart({ form }: SitePartProps) {
  const { draft, choice } = form;
  if (choice?.usesCredential !== true) return null;
  return (
    <FormPart title="Session credential">
      <Toggle
        name="useCredential"
        label="Use this helpdesk’s session credential from a cookie"
        hint={`${choice.name} answers some questions about a ticket only to whoever sends its sign-in token along. Without it, Deskside reads what stands on the page.`}
        on={draft.useCredential}
        onToggle={(useCredential) => form.change({ useCredential })}
      />
      {draft.useCredential ? (
        <Notice kind="warning" live>
          <p>
            While a ticket is open, Deskside takes each agent’s sign-in token out of a cookie of this site and
            sends it back to this same site, to read that ticket. Whoever has such a token can act as that
            agent: it goes nowhere else, and is neither stored nor logged. Turn this on only if the rules of
            your team allow it.
          </p>
        </Notice>
      ) : null}
    </FormPart>
  );
}
