import { asWritten } from '../../lib/helpdesks/as-written.ts';
import { type Helpdesk, type HelpdeskDescription, helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { t } from '../../lib/i18n.ts';
import { lineOf } from './json-lines.ts';
import { parseJson } from './json-text.ts';
import { type SchemaProblem, schemaProblems } from './schema-problems.ts';

/** What is wrong with a description, and on which line of the text, from 1. */
export interface DraftProblem {
  line: number;
  path: string;
  message: string;
}

/** A description as text, read: what it says, or what is wrong with it, from the top. */
export type OwnDraft = { ok: true; helpdesk: Helpdesk } | { ok: false; problems: DraftProblem[] };

/** Where a new one starts: a ticket at `/tickets/5` whose customer stands in a link to write to. */
function example(): HelpdeskDescription {
  return {
    id: 'our-desk',
    name: t('options.ownHelpdesk.example'),
    ticket: [{ in: 'path', pattern: '^/tickets/(?<id>\\d+)' }],
    fields: {
      email: [{ from: 'dom', select: '.requester a[href^="mailto:"]', read: { attribute: 'href' } }],
    },
    exclude: ['.message-body'],
  };
}

/** The text that a description is edited as. */
export function ownText(helpdesk: Helpdesk | null): string {
  return `${JSON.stringify(helpdesk === null ? example() : asWritten(helpdesk), null, 2)}\n`;
}

/** Reads an edited text: a description, or the config that “Copy for my admin” gives with nothing else but one. The id of one that is saved stays: sites refer to it. A new one takes none that is taken. */
export function readOwnDraft(text: string, id: string | null, taken: readonly string[]): OwnDraft {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problems: [{ line: json.line, path: '', message: json.message }] };
  const written = unwrapped(json.value);
  const parsed = helpdeskSchema.safeParse(written.value);
  if (!parsed.success) return refused(text, written, schemaProblems(parsed.error, written.value));
  const helpdesk = parsed.data;
  const wrongId = (message: string) => refused(text, written, [{ path: ['id'], message }]);
  if (id !== null && helpdesk.id !== id) return wrongId(t('options.ownHelpdesk.idStays', { id }));
  if (id === null && taken.includes(helpdesk.id)) return wrongId(t('options.ownHelpdesk.idTaken'));
  return { ok: true, helpdesk };
}

/** A description, and where it stands in the text. */
interface Written {
  value: unknown;
  at: PropertyKey[];
}

/** The one description in a config; anything else as it is. */
function unwrapped(value: unknown): Written {
  const isConfig = typeof value === 'object' && value !== null && 'ownHelpdesks' in value;
  const own = isConfig ? value.ownHelpdesks : undefined;
  return Array.isArray(own) && own.length === 1
    ? { value: own[0], at: ['ownHelpdesks', 0] }
    : { value, at: [] };
}

function refused(text: string, { at }: Written, found: readonly SchemaProblem[]): OwnDraft {
  const problems = found.map(({ path, message }) => ({
    line: lineOf(text, [...at, ...path]),
    path: path.map(String).join('.'),
    message,
  }));
  return { ok: false, problems: problems.sort((one, other) => one.line - other.line) };
}
