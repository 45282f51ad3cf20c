import { locale, t } from './i18n.ts';

/** Says what language a page of ours is in, and which way it is written; and names its tab, where `title` is given. */
export function setPageLanguage(title?: string): void {
  document.documentElement.lang = locale();
  document.documentElement.dir = t('direction');
  if (title !== undefined) document.title = title;
}
