import { t } from '../../lib/i18n.ts';
import type { DraftProblem } from '../options/own-draft.ts';

/** What is wrong with a text, with its line and path where it has them. Line 0 stands for the whole. */
export function problemText({ line, path, message }: DraftProblem): string {
  if (line === 0) return message;
  return path === ''
    ? t('options.ownHelpdesk.atLine', { line, message })
    : t('options.ownHelpdesk.atPath', { line, path, message });
}
