import { z } from 'zod';
import { MAX_WIDTH, MIN_WIDTH, type SidebarLayout } from './layout.ts';

/** More connectors than a config may have. */
const ids = z.array(z.string().max(64)).max(2000);

export const widthSchema = z.int().min(MIN_WIDTH).max(MAX_WIDTH);

/** A layout as it is sent and kept. */
export const layoutSchema: z.ZodType<SidebarLayout> = z.strictObject({
  order: ids,
  collapsed: ids,
  hidden: ids,
  side: z.enum(['left', 'right']),
  width: widthSchema.nullable(),
  choice: z.enum(['auto', 'push', 'overlay']),
});
