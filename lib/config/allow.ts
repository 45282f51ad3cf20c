import { z } from 'zod';

/** What agents may do beside what the organisation has set; each is allowed where nothing is said. */
export const allowSchema = z.strictObject({
  /** Add, change and delete connectors of their own. */
  connectors: z.boolean().default(true),
  /** Add, change and delete webhook rules of their own. */
  rules: z.boolean().default(true),
  /** Switch sites on and off, teach pages, add helpdesks of their own. */
  helpdesks: z.boolean().default(true),
  /** Take the config out of the browser. */
  export: z.boolean().default(true),
  /** Try connectors on an address, and see requests and responses in the log. */
  preview: z.boolean().default(true),
});

export type Allow = z.infer<typeof allowSchema>;

/** Where no organisation says anything. */
export const ALLOW_ALL: Allow = allowSchema.parse({});
