import { t } from '../i18n.ts';
import type { ConfigProblem } from './migrate.ts';

/** A config's text as the value that it is, or why it is none. */
export function readText(
  text: string,
): { ok: true; raw: unknown } | { ok: false; problems: ConfigProblem[] } {
  try {
    return { ok: true, raw: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return { ok: false, problems: [{ path: '', message: t('organisation.notJson', { reason }) }] };
  }
}
