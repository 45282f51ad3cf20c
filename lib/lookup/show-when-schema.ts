import { z } from 'zod';
import { says } from '../says.ts';

const entry = z.string().trim().min(1).max(200, says('problems.showWhen.entryTooLong'));
const list = z.array(entry).max(50, says('problems.showWhen.tooMany')).default([]);

/** When a panel is shown, as the config has it: see `ShowWhen`. */
export const showWhenSchema = z.strictObject({
  helpdesks: list,
  statuses: list,
  tags: list,
  emailDomains: list,
  answer: z
    .strictObject({
      connector: z.string().min(1).max(64),
      path: z.string().trim().max(200, says('problems.showWhen.pathTooLong')).default(''),
      values: list,
    })
    .optional(),
});
