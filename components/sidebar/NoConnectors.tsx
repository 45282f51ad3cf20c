import { Button } from '../ui/Button.tsx';

/** Nothing is set up yet. */
export function NoConnectors({ onSetUp }: { onSetUp: () => void }) {
  return (
    <div class="sidebar-notice">
      <h1>No connectors yet</h1>
      <p class="muted">
        A connector is an endpoint of yours that Deskside asks about the customer: your CRM, billing, orders.
      </p>
      <p class="actions">
        <Button kind="primary" onClick={onSetUp}>
          Add a connector
        </Button>
      </p>
    </div>
  );
}
