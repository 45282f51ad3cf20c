/** A page that no site can be switched on for, and where to go instead; `origin` where the browser says which it is. */
export function NoSite({ origin }: { origin: string | null }) {
  return (
    <>
      {origin === null ? null : (
        <p>
          <strong>{new URL(origin).host}</strong>
        </p>
      )}
      <p>
        Deskside is off on this page: it {origin === null ? 'is no website, ' : ''}did not load, or the
        browser lets no extension look at it, as on its store.
      </p>
      <p>Open your helpdesk in this tab, then click this button again to switch Deskside on there.</p>
    </>
  );
}
