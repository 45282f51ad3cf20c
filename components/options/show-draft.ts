import type { Connector } from '../../lib/lookup/connector.ts';

/** The part of the form that says when a panel is shown: lists with commas between their entries. */
export interface ShowDraft {
  showHelpdesks: string;
  showStatuses: string;
  showTags: string;
  showDomains: string;
  /** The connector whose answer decides; empty where none does. */
  showConnector: string;
  showPath: string;
  showValues: string;
}

/** A panel that is always shown. */
export const ALWAYS_SHOWN: ShowDraft = {
  showHelpdesks: '',
  showStatuses: '',
  showTags: '',
  showDomains: '',
  showConnector: '',
  showPath: '',
  showValues: '',
};

/** What a saved connector says. */
export function showDraft({ showWhen }: Pick<Connector, 'showWhen'>): ShowDraft {
  if (showWhen === undefined) return ALWAYS_SHOWN;
  const { helpdesks, statuses, tags, emailDomains, answer } = showWhen;
  return {
    showHelpdesks: helpdesks.join(', '),
    showStatuses: statuses.join(', '),
    showTags: tags.join(', '),
    showDomains: emailDomains.join(', '),
    showConnector: answer?.connector ?? '',
    showPath: answer?.path ?? '',
    showValues: answer?.values.join(', ') ?? '',
  };
}

/** True where the panel is not always shown. */
export function hasConditions(draft: ShowDraft): boolean {
  const { showHelpdesks, showStatuses, showTags, showDomains, showConnector } = draft;
  return [showHelpdesks, showStatuses, showTags, showDomains, showConnector].some(
    (text) => text.trim() !== '',
  );
}

/** The draft in the config's shape; nothing where the panel is always shown. */
export function showInput(draft: ShowDraft): Pick<Connector, 'showWhen'> {
  if (!hasConditions(draft)) return {};
  const answer = {
    connector: draft.showConnector,
    path: draft.showPath.trim(),
    values: entries(draft.showValues),
  };
  return {
    showWhen: {
      helpdesks: entries(draft.showHelpdesks),
      statuses: entries(draft.showStatuses),
      tags: entries(draft.showTags),
      emailDomains: entries(draft.showDomains),
      ...(draft.showConnector === '' ? {} : { answer }),
    },
  };
}

function entries(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
