import { CONFIG_SHOTS } from './config-shots.ts';
import { FAILURE_SHOTS } from './failure-shots.ts';
import { OPTIONS_SHOTS } from './options-shots.ts';
import { PERMISSION_SHOTS } from './permission-shots.ts';
import type { Shot } from './shot.ts';
import { SIDEBAR_SHOTS } from './sidebar-shots.ts';
import { TEMPLATE_SHOTS } from './template-shots.ts';
import { WEBHOOK_SHOTS } from './webhook-shots.ts';

/** Every picture of README and docs that `npm run shots` writes. */
export const ALL_SHOTS: Shot[] = [
  ...SIDEBAR_SHOTS,
  ...FAILURE_SHOTS,
  ...OPTIONS_SHOTS,
  ...TEMPLATE_SHOTS,
  ...PERMISSION_SHOTS,
  ...CONFIG_SHOTS,
  ...WEBHOOK_SHOTS,
];
