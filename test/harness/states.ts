import { ACTION_STATES } from './action-states.ts';
import { FAILURE_STATES } from './failure-states.ts';
import type { SidebarState } from './fake-port.ts';
import { PANEL_STATES } from './panel-states.ts';
import { TICKET_STATES } from './ticket-states.ts';

/** Every state that an agent can see, by name. */
export const STATES: Record<string, SidebarState> = {
  ...PANEL_STATES,
  ...FAILURE_STATES,
  ...ACTION_STATES,
  ...TICKET_STATES,
};
