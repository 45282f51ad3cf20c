import { z } from 'zod';

const entry = z.string().trim().min(1).max(200, 'At most 200 characters each.');
const list = z.array(entry).max(50, 'At most 50.').default([]);

/** When a panel is shown, as the config has it: see `ShowWhen`. */
export const showWhenSchema = z.strictObject({
  helpdesks: list,
  statuses: list,
  tags: list,
  emailDomains: list,
  answer: z
    .strictObject({
      connector: z.string().min(1).max(64),
      path: z.string().trim().max(200, 'A path has at most 200 characters.').default(''),
      values: list,
    })
    .optional(),
});
