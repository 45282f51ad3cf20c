import type { HelpdeskDescription } from './helpdesk.ts';

/**
 * HelpDeskEddy, EddyDesk among its names. After one public source (2026). The fields of the customer have no names of their own: the one that is an address
 * counts where there is one such, and where there are two the heuristic asks.
 */
export const helpdeskeddy: HelpdeskDescription = {
  id: 'helpdeskeddy',
  name: 'HelpDeskEddy / EddyDesk',
  support: 'experimental',
  matches: ['https://*.helpdeskeddy.com/*'],
  notTicket: [{ in: 'path', pattern: '^/[a-z]{2}/ticket/create(?:/|$)', new: true }],
  ticket: [{ in: 'path', pattern: '^/[a-z]{2}/(?:[^/]+/)*ticket/(?<id>\\d+)/?$' }],
  scope: ['#ticket-app'],
  fields: {
    email: [
      {
        from: 'dom',
        select: '.ticket-user .ticket-user__field-value-text',
        pick: 'all',
        match: '^\\S+@\\S+$',
        single: true,
      },
    ],
    number: [{ from: 'dom', select: '.ticket-detail__unique-id strong' }],
    tags: [{ from: 'dom', select: '.ticket-fields__field-tags .el-select__tags-text', pick: 'all' }],
  },
  exclude: ['[contenteditable="true"]'],
  generic: true,
};
