import { t } from '../../lib/i18n.ts';
import type { DraftProblem } from '../options/own-draft.ts';

/** What is wrong with a config's text, with its line and path where it has them. Line 0 stands for none; what is wrong with the whole says its place itself. */
export function problemText({ line, path, message }: DraftProblem): string {
  if (path === '') return message;
  return line === 0
    ? t('config.import.at', { path, message })
    : t('options.ownHelpdesk.atPath', { line, path, message });
}
