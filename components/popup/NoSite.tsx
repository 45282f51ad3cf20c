/** A page that no site can be switched on for, and where to go instead. */
export function NoSite({ origin }: { origin: string | null }) {
  if (origin === null)
    return (
      <p>
        Deskside is off on this page: it is no website. Open your helpdesk in this tab, then click this button
        again to switch Deskside on there.
      </p>
    );
  return (
    <>
      <p>
        <strong>{new URL(origin).host}</strong>
      </p>
      <p>
        Deskside is off on this page, and cannot be switched on: either it did not load, or the browser lets
        no extension look at it, as on its store. If it is your helpdesk, reload it and click this button
        again.
      </p>
    </>
  );
}
