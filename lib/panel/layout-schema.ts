import { z } from 'zod';
import { MAX_WIDTH, MIN_WIDTH, PLACE_KEYS, type SidebarLayout } from './layout.ts';

/** More connectors than a config may have. */
const ids = z.array(z.string().max(64)).max(2000);

export const widthSchema = z.int().min(MIN_WIDTH).max(MAX_WIDTH);

const shape = {
  order: ids,
  collapsed: ids,
  hidden: ids,
  side: z.enum(['left', 'right']),
  width: widthSchema.nullable(),
  choice: z.enum(['auto', 'push', 'overlay']),
};

/** A layout as it is kept: what was never said is not there. */
export const keptLayoutSchema = z.strictObject({
  order: shape.order.default([]),
  collapsed: shape.collapsed.default([]),
  hidden: shape.hidden.default([]),
  side: shape.side.exactOptional(),
  width: shape.width.exactOptional(),
  choice: shape.choice.exactOptional(),
});

/** A layout as it is sent. */
export const layoutSchema: z.ZodType<SidebarLayout> = z.strictObject({
  ...shape,
  locked: z
    .strictObject({ by: z.string().max(100).nullable(), keys: z.array(z.enum(PLACE_KEYS)).max(3) })
    .exactOptional(),
});
