import type { SwitchedOn } from '../../lib/config/config.ts';
import { isExcludeEntry } from '../../lib/helpdesks/exclude-entry.ts';
import { USE_CREDENTIAL } from '../../lib/helpdesks/helpdesk-choice.ts';
import { t } from '../../lib/i18n.ts';
import type { RequestOf } from '../../lib/messages.ts';
import type { OfferedHelpdesk } from '../helpdesk/offered-helpdesk.ts';

/** What the form of a site holds, as it was typed. */
export interface SiteDraft {
  helpdesk: string;
  /** One address or domain a line. */
  exclude: string;
  settings: Record<string, string>;
  useCredential: boolean;
}

/** A site as its form starts. */
export function siteDraft({ helpdesk, exclude, settings }: SwitchedOn): SiteDraft {
  const { [USE_CREDENTIAL]: useCredential, ...typed } = settings;
  return { helpdesk, exclude: exclude.join('\n'), settings: typed, useCredential: useCredential === 'yes' };
}

/** The lines that say something. */
export function excludeLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is wrong with the list of excluded addresses; `undefined` where nothing is. */
export function excludeProblem(text: string): string | undefined {
  const lines = excludeLines(text);
  if (lines.length > LINES) return t('options.site.tooManyLines', { most: LINES });
  const wrong = lines.find((line) => !isExcludeEntry(line));
  return wrong && t('options.site.wrongLine', { line: wrong });
}

const LINES = 100;

/** What of a draft is saved: settings that were left empty, or that the chosen helpdesk does not ask for, are not there. */
export function savedSite(
  origin: string,
  { helpdesk, exclude, settings, useCredential }: SiteDraft,
  choice: OfferedHelpdesk | undefined,
): RequestOf<'save-helpdesk'> {
  const typed = (choice?.settings ?? []).flatMap(({ name }) => {
    const value = settings[name]?.trim() ?? '';
    return value === '' ? [] : [[name, value]];
  });
  const credential = useCredential && choice?.usesCredential === true ? { [USE_CREDENTIAL]: 'yes' } : {};
  return {
    origin,
    helpdesk,
    exclude: excludeLines(exclude),
    settings: { ...Object.fromEntries(typed), ...credential },
  };
}
