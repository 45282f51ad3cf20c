import { z } from 'zod';
import { helpdeskSchema } from '../helpdesks/helpdesk.ts';
import { connectorSchema } from '../lookup/connector.ts';
import { widthSchema } from '../panel/layout-schema.ts';
import { says } from '../says.ts';
import { ruleSchema } from '../webhooks/rule.ts';
import { allowSchema } from './allow.ts';
import { sealedSchema } from './sealed-schema.ts';

/** The version of the config file that this release writes. */
export const CONFIG_VERSION = 2;

/** How many entries each list may have. */
export const MOST = { helpdesks: 200, ownHelpdesks: 50, connectors: 1000, rules: 200, flags: 20 } as const;

/** A site that Deskside is switched on for, and which helpdesk it runs. */
export const switchedOnSchema = z.strictObject({
  /** Scheme, host and port, exactly: `https://acme.zendesk.com`. */
  origin: z.string().refine(isOrigin, says('problems.config.origin')),
  /** The id of one of our helpdesks, or of one in `ownHelpdesks`. */
  helpdesk: z.string().min(1),
  /** Values that a helpdesk's description asks the admin for. */
  settings: z.record(z.string(), z.string().max(500)).default({}),
  /** Addresses and whole domains that are never the customer: shared mailboxes, the team's own. */
  exclude: z.array(z.string().max(320)).max(100).default([]),
});

/** How the sidebar stands where the agent has not said otherwise. */
const sidebarSchema = z.strictObject({
  side: z.enum(['left', 'right']).optional(),
  /** CSS pixels. */
  width: widthSchema.optional(),
  room: z.enum(['auto', 'push', 'overlay']).optional(),
});

/** The config: what the forms write, what a file distributes. The same shape serves as the organisation's layer and as the agent's own. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(CONFIG_VERSION),
  /** The organisation's name, shown beside what it sets. */
  organisation: z.string().max(100).optional(),
  /** Counts up with every change that the organisation distributes; a lower one than the last is refused. */
  revision: z.int().min(0).optional(),
  /** Whom agents ask: shown where something is not theirs to change. */
  adminContact: z.string().trim().max(200).optional(),
  /** Counts in the organisation's layer only. */
  allow: allowSchema.optional(),
  sidebar: sidebarSchema.optional(),
  workspace: z.strictObject({ id: z.string().max(200).default('') }).prefault({}),
  helpdesks: z.array(switchedOnSchema).max(MOST.helpdesks).default([]),
  ownHelpdesks: z.array(helpdeskSchema).max(MOST.ownHelpdesks).default([]),
  connectors: z.array(connectorSchema).max(MOST.connectors).default([]),
  /** Webhook rules. */
  rules: z.array(ruleSchema).max(MOST.rules).default([]),
  /** What rules know this browser by: see `sender`. */
  flags: z.array(z.string().trim().min(1).max(60)).max(MOST.flags).default([]),
  /** Secrets under a passphrase. Never plain ones. */
  sealed: sealedSchema.optional(),
});

export type Config = z.infer<typeof configSchema>;
export type SwitchedOn = z.infer<typeof switchedOnSchema>;

/** A config that sets nothing. */
export const EMPTY_CONFIG: Config = configSchema.parse({ version: CONFIG_VERSION });

/** A host may hold `*` for the URL parser; in the browser's match patterns that would be every host. */
function isOrigin(text: string): boolean {
  if (text.includes('*')) return false;
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
