import { buttonClass } from '../ui/Button.tsx';
import { ConnectorRow } from './ConnectorRow.tsx';
import type { OptionsState } from './options-state.ts';
import { PageHead } from './PageHead.tsx';
import { useDeletions } from './use-deletions.ts';
import { WorkspacePart } from './WorkspacePart.tsx';

/** Every connector, the organisation's first, in the order of their panels. */
export function ConnectorList({ options }: { options: OptionsState }) {
  const deletions = useDeletions(options);
  const connectors = options.settings.effective.connectors.filter(({ id }) => !options.deleted.has(id));
  const changeable = options.settings.unreadable === undefined;
  return (
    <>
      <PageHead
        title="Connectors"
        action={
          connectors.length === 0 || !changeable ? null : (
            <a class={buttonClass('primary')} href="#connectors/new">
              Add connector
            </a>
          )
        }
      >
        Each asks one endpoint about the ticket’s customer and shows one panel in the sidebar.
      </PageHead>
      {connectors.length === 0 ? (
        changeable && <NoConnectors />
      ) : (
        <ul class="rows">
          {connectors.map((connector) => (
            <ConnectorRow
              key={connector.id}
              options={options}
              connector={connector}
              onDelete={() => deletions.remove(connector)}
            />
          ))}
        </ul>
      )}
      {changeable ? <WorkspacePart options={options} /> : null}
    </>
  );
}

function NoConnectors() {
  return (
    <section class="empty">
      <h2>No connectors yet</h2>
      <p>
        A connector is the address of an endpoint of yours. For every ticket Deskside sends it the customer’s
        email address, and shows what it answers beside the ticket.
      </p>
      <p class="empty-actions">
        <a class={buttonClass('primary')} href="#connectors/new">
          Add connector
        </a>
        <a href="/endpoint.html" target="_blank" rel="noreferrer">
          How to write an endpoint
        </a>
      </p>
    </section>
  );
}
