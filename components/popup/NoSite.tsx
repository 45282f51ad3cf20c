import { t } from '../../lib/i18n.ts';

/** A page that no site can be switched on for, and where to go instead; `origin` where the browser says which it is. */
export function NoSite({ origin }: { origin: string | null }) {
  return (
    <>
      {origin === null ? null : (
        <p>
          <strong>{new URL(origin).host}</strong>
        </p>
      )}
      <p>{origin === null ? t('popup.noSite.noWebsite') : t('popup.noSite.website')}</p>
      <p>{t('popup.noSite.next')}</p>
    </>
  );
}
