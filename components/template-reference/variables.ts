import { entries } from './entry.ts';

/** Every variable. */
export const VARIABLES = entries(
  [
    'data',
    'templateReference.variable.data',
    '{{ data.name }}, {{ data.orders[0].id }}, {{ data["plan"] }}',
    'Ana Rivera, A-7, Pro',
  ],
  ['ticket.id', 'templateReference.variable.ticketId', '{{ ticket.id }}', '1042'],
  ['ticket.number', 'templateReference.variable.ticketNumber', '{{ ticket.number }}', '1042'],
  ['ticket.subject', 'templateReference.variable.ticketSubject', '{{ ticket.subject }}', 'Card declined'],
  ['ticket.status', 'templateReference.variable.ticketStatus', '{{ ticket.status }}', 'open'],
  ['ticket.priority', 'templateReference.variable.ticketPriority', '{{ ticket.priority }}', 'high'],
  ['ticket.tags', 'templateReference.variable.ticketTags', "{{ ticket.tags | join: ', ' }}", 'billing'],
  ['ticket.assignee', 'templateReference.variable.ticketAssignee', '{{ ticket.assignee }}', 'Jo'],
  ['ticket.agent', 'templateReference.variable.ticketAgent', '{{ ticket.agent }}', 'jo@example.com'],
  [
    'ticket.createdAt',
    'templateReference.variable.ticketCreatedAt',
    '{{ ticket.createdAt | date }}',
    'Nov 20, 2026',
  ],
  [
    'ticket.updatedAt',
    'templateReference.variable.ticketUpdatedAt',
    '{{ ticket.updatedAt | date }}',
    'Nov 21, 2026',
  ],
  ['ticket.parentId', 'templateReference.variable.ticketParentId', '{{ ticket.parentId }}', '1001'],
  ['connector.id', 'templateReference.variable.connectorId', '{{ connector.id }}', 'shop'],
  ['connector.name', 'templateReference.variable.connectorName', '{{ connector.name }}', 'Shop'],
  [
    'connector.description',
    'templateReference.variable.connectorDescription',
    '{{ connector.description }}',
    'Orders and plans',
  ],
  [
    'forloop',
    'templateReference.variable.forloop',
    '{% for tag in data.tags %}{{ forloop.index }}/{{ forloop.length }} {% endfor %}',
    '1/3 2/3 3/3 ',
  ],
  [
    'tablerowloop',
    'templateReference.variable.tablerowloop',
    '{% tablerow tag in data.tags cols: 2 %}{{ tablerowloop.col }}{% endtablerow %}',
    '<tr class="row1"><td class="col1">1</td><td class="col2">2</td></tr><tr class="row2"><td class="col1">1</td></tr>',
  ],
);
