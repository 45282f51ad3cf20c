/** There are connectors, and none is for this ticket: nothing is wrong. */
export function NoPanels() {
  return (
    <div class="notice">
      <h1>No panel for this ticket</h1>
      <p class="muted">Each connector is set up for other helpdesks, statuses, tags or customers.</p>
    </div>
  );
}
