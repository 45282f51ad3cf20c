import { asWritten } from '../../lib/helpdesks/as-written.ts';
import { type Helpdesk, type HelpdeskDescription, helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { parseJson } from './json-text.ts';

/** A description as text, read: what it says, or what is wrong with it. `line` is where it is no JSON. */
export type OwnDraft =
  | { ok: true; helpdesk: Helpdesk }
  | { ok: false; problems: { path: string; message: string }[]; line?: number };

/** Where a new one starts: a ticket at `/tickets/5` whose customer stands in a link to write to. */
const EXAMPLE: HelpdeskDescription = {
  id: 'our-desk',
  name: 'Our desk',
  ticket: [{ in: 'path', pattern: '^/tickets/(?<id>\\d+)' }],
  fields: { email: [{ from: 'dom', select: '.requester a[href^="mailto:"]', read: { attribute: 'href' } }] },
  exclude: ['.message-body'],
};

/** The text that a description is edited as. */
export function ownText(helpdesk: Helpdesk | null): string {
  return `${JSON.stringify(helpdesk === null ? EXAMPLE : asWritten(helpdesk), null, 2)}\n`;
}

/** Reads an edited text: a description, or the config that “Copy for my admin” gives with nothing else but one. The id of one that is saved stays: sites refer to it. A new one takes none that is taken. */
export function readOwnDraft(text: string, id: string | null, taken: readonly string[]): OwnDraft {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problems: [{ path: '', message: json.message }], line: json.line };
  const parsed = helpdeskSchema.safeParse(unwrapped(json.value));
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => ({
        path: path.map(String).join('.'),
        message,
      })),
    };
  const helpdesk = parsed.data;
  if (id !== null && helpdesk.id !== id) return wrongId(`It stays “${id}”: sites refer to it.`);
  if (id === null && taken.includes(helpdesk.id)) return wrongId('Another of your own helpdesks has it.');
  return { ok: true, helpdesk };
}

/** The one description in a config; anything else as it is. */
function unwrapped(value: unknown): unknown {
  const isConfig = typeof value === 'object' && value !== null && 'ownHelpdesks' in value;
  const own = isConfig ? value.ownHelpdesks : undefined;
  return Array.isArray(own) && own.length === 1 ? own[0] : value;
}

function wrongId(message: string): OwnDraft {
  return { ok: false, problems: [{ path: 'id', message }] };
}
