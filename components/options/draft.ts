import type { Connector } from '../../lib/lookup/connector.ts';
import { DEFAULT_TTL_BOUNDS } from '../../lib/lookup/ttl.ts';
import { ALWAYS_SHOWN, type ShowDraft, showDraft, showInput } from './show-draft.ts';

/** A header as it is typed: either may still be empty. */
export interface TypedHeader {
  name: string;
  value: string;
}

/** What the connector form holds: every field as it was typed, so that nothing is lost while it is not valid. */
export interface Draft extends ShowDraft {
  name: string;
  description: string;
  enabled: boolean;
  endpoint: string;
  dialect: Connector['dialect'];
  headers: TypedHeader[];
  /** Whether lookups carry the secret named `key`, in `secretHeader`. */
  sendsKey: boolean;
  secretHeader: string;
  /** Whether `body` is sent in place of the dialect's. */
  ownBody: boolean;
  body: string;
  /** Secrets typed just now, by name. Saved ones are never here. */
  secrets: Record<string, string>;
  timeoutSeconds: string;
  credentials: boolean;
  sendContacts: boolean;
  stripPlusTags: boolean;
  /** Statuses with commas or spaces between them. */
  notFoundStatuses: string;
  display: 'badge' | 'template';
  template: string;
  /** Hosts with commas or spaces between them. */
  imageHosts: string;
  link: string;
  blur: boolean;
  snippets: { name: string; text: string }[];
  cacheHours: string;
  ttlMin: string;
  ttlMax: string;
  cachePer: 'dialect' | 'customer' | 'ticket';
  keep: Connector['cache']['keep'];
  logResults: boolean;
}

/** What the template field starts with: every top-level value of the answer, whatever they are called. */
export const STARTER_TEMPLATE = `<dl>
  {% for entry in data %}
    <dt>{{ entry[0] }}</dt>
    <dd>{{ entry[1] }}</dd>
  {% endfor %}
</dl>
`;

/** What an own body starts with. */
export const STARTER_BODY = `{
  "customer": { "email": "{email}" },
  "ticket": { "id": "{ticket_id}", "subject": "{subject}" }
}
`;

/** The form for a new connector. */
export const NEW_DRAFT: Draft = {
  name: '',
  description: '',
  enabled: true,
  endpoint: '',
  dialect: 'deskside',
  headers: [],
  sendsKey: true,
  secretHeader: 'X-API-Key',
  ownBody: false,
  body: STARTER_BODY,
  secrets: {},
  timeoutSeconds: '3',
  credentials: false,
  sendContacts: false,
  stripPlusTags: false,
  notFoundStatuses: '',
  display: 'badge',
  template: STARTER_TEMPLATE,
  imageHosts: '',
  link: '',
  blur: false,
  snippets: [],
  cacheHours: '24',
  ...ttlDraft(DEFAULT_TTL_BOUNDS),
  cachePer: 'dialect',
  keep: 'disk',
  logResults: true,
  ...ALWAYS_SHOWN,
};

/** The form for a saved connector. */
export function draftOf(connector: Connector): Draft {
  return {
    name: connector.name,
    description: connector.description,
    enabled: connector.enabled,
    endpoint: connector.endpoint,
    dialect: connector.dialect,
    headers: connector.headers,
    sendsKey: connector.secretHeader !== undefined,
    secretHeader: connector.secretHeader ?? '',
    ownBody: connector.body !== undefined,
    body: connector.body ?? STARTER_BODY,
    secrets: {},
    timeoutSeconds: String(connector.timeoutSeconds),
    credentials: connector.credentials === 'include',
    sendContacts: connector.sendContacts,
    stripPlusTags: connector.stripPlusTags,
    notFoundStatuses: connector.notFoundStatuses.join(', '),
    display: connector.template === undefined ? 'badge' : 'template',
    template: connector.template ?? STARTER_TEMPLATE,
    imageHosts: connector.imageHosts.join(', '),
    link: connector.link ?? '',
    blur: connector.blur,
    snippets: connector.snippets,
    cacheHours: String(connector.cache.hours),
    ...ttlDraft(connector.cache.ttlSeconds ?? DEFAULT_TTL_BOUNDS),
    cachePer: connector.cache.per ?? 'dialect',
    keep: connector.cache.keep,
    logResults: connector.logResults,
    ...showDraft(connector),
  };
}

/** What the draft says, in the config's shape and not yet checked: `connectorSchema` says what is wrong with it. */
export function connectorInput(draft: Draft, id: string) {
  return {
    id,
    name: draft.name,
    description: draft.description.trim(),
    enabled: draft.enabled,
    endpoint: draft.endpoint.trim(),
    dialect: draft.dialect,
    headers: typedHeaders(draft).map(({ name, value }) => ({ name: name.trim(), value: value.trim() })),
    ...(draft.sendsKey ? { secretHeader: draft.secretHeader.trim() } : {}),
    ...(draft.ownBody && draft.dialect === 'deskside' ? { body: draft.body.trim() } : {}),
    timeoutSeconds: numberIn(draft.timeoutSeconds),
    credentials: draft.credentials ? 'include' : 'omit',
    sendContacts: draft.sendContacts && draft.dialect === 'deskside',
    stripPlusTags: draft.stripPlusTags,
    notFoundStatuses: draft.notFoundStatuses
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(numberIn),
    ...displayInput(draft),
    blur: draft.blur,
    snippets: typedSnippets(draft).map(({ name, text }) => ({ name: name.trim(), text: text.trim() })),
    cache: {
      hours: numberIn(draft.cacheHours),
      ...(draft.cachePer === 'dialect' ? {} : { per: draft.cachePer }),
      keep: draft.keep,
      ...ttlInput(draft),
    },
    ...showInput(draft),
    logResults: draft.logResults,
  };
}

function ttlDraft({ min, max }: { min: number; max: number }): Pick<Draft, 'ttlMin' | 'ttlMax'> {
  return { ttlMin: String(min), ttlMax: String(max) };
}

/** Bounds that nobody changed are left out of the config. */
function ttlInput({ ttlMin, ttlMax }: Draft) {
  const ttlSeconds = { min: numberIn(ttlMin), max: numberIn(ttlMax) };
  const { min, max } = DEFAULT_TTL_BOUNDS;
  return ttlSeconds.min === min && ttlSeconds.max === max ? {} : { ttlSeconds };
}

/** A panel is a template's or a badge's: what was typed for the other one stays in the form until it is saved. */
function displayInput({ display, template, imageHosts, link }: Draft) {
  if (display === 'template') return { template, imageHosts: imageHosts.split(/[\s,;]+/).filter(Boolean) };
  return link.trim() === '' ? {} : { link: link.trim() };
}

/** The header rows that hold something, each with its place in the form: empty rows are no headers. */
export function typedHeaders(draft: Draft): { row: number; name: string; value: string }[] {
  return draft.headers
    .map((header, row) => ({ row, ...header }))
    .filter(({ name, value }) => name.trim() !== '' || value.trim() !== '');
}

/** The same of snippets. */
export function typedSnippets(draft: Draft): { row: number; name: string; text: string }[] {
  return draft.snippets
    .map((snippet, row) => ({ row, ...snippet }))
    .filter(({ name, text }) => name.trim() !== '' || text.trim() !== '');
}

/** NaN for what is no number, an empty field too: `Number('')` would make it 0. */
function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
}
