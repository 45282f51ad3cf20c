import { entries } from './entry.ts';

/** Every variable. */
export const VARIABLES = entries(
  [
    'data',
    'What the endpoint answered. Names that are no words stand in brackets: data["vat id"].',
    '{{ data.name }}, {{ data.orders[0].id }}, {{ data["plan"] }}',
    'Ana Rivera, A-7, Pro',
  ],
  ['ticket.id', 'The ticket’s id, as the helpdesk’s addresses have it.', '{{ ticket.id }}', '1042'],
  ['ticket.number', 'What people call the ticket, where that differs.', '{{ ticket.number }}', '1042'],
  ['ticket.subject', 'Its subject.', '{{ ticket.subject }}', 'Card declined'],
  ['ticket.status', 'Its status, in the helpdesk’s words.', '{{ ticket.status }}', 'open'],
  ['ticket.priority', 'Its priority.', '{{ ticket.priority }}', 'high'],
  ['ticket.tags', 'Its tags, a list.', "{{ ticket.tags | join: ', ' }}", 'billing'],
  ['ticket.assignee', 'Who works on it.', '{{ ticket.assignee }}', 'Jo'],
  ['ticket.agent', 'Who is signed in.', '{{ ticket.agent }}', 'jo@example.com'],
  ['ticket.createdAt', 'When it came.', '{{ ticket.createdAt | date }}', 'Nov 20, 2026'],
  ['ticket.updatedAt', 'When it last changed.', '{{ ticket.updatedAt | date }}', 'Nov 21, 2026'],
  ['ticket.parentId', 'The id of the ticket that it belongs to.', '{{ ticket.parentId }}', '1001'],
  ['connector.id', 'This connector, as config files name it.', '{{ connector.id }}', 'shop'],
  ['connector.name', 'Its name.', '{{ connector.name }}', 'Shop'],
  ['connector.description', 'Its description.', '{{ connector.description }}', 'Orders and plans'],
  [
    'forloop',
    'Within a for: index and index0, rindex and rindex0, first, last, length.',
    '{% for tag in data.tags %}{{ forloop.index }}/{{ forloop.length }} {% endfor %}',
    '1/3 2/3 3/3 ',
  ],
  [
    'tablerowloop',
    'Within a tablerow: the same, and row, col, col_first, col_last.',
    '{% tablerow tag in data.tags cols: 2 %}{{ tablerowloop.col }}{% endtablerow %}',
    '<tr class="row1"><td class="col1">1</td><td class="col2">2</td></tr><tr class="row2"><td class="col1">1</td></tr>',
  ],
);
