import { entries } from './entry.ts';

/** Filters for lists. */
export const LIST_FILTERS = entries(
  ['size', 'How many entries, or characters.', '{{ data.orders | size }}', '2'],
  ['first', 'The first entry.', '{{ data.tags | first }}', 'vip'],
  [
    'last',
    'The last entry.',
    '{{ data.orders | last | json }}',
    '{&#34;id&#34;:&#34;A-9&#34;,&#34;total&#34;:120,&#34;paid&#34;:false}',
  ],
  ['join', 'All entries in one text.', "{{ data.tags | join: ', ' }}", 'vip, beta, vip'],
  [
    'array_to_sentence_string',
    'All entries as a sentence has them, in English.',
    '{{ data.tags | array_to_sentence_string }}',
    'vip, beta, and vip',
  ],
  ['map', 'One field of every entry.', "{{ data.orders | map: 'id' | join: ', ' }}", 'A-7, A-9'],
  ['sum', 'Adds up, a field of every entry if you name one.', "{{ data.orders | sum: 'total' }}", '160'],
  [
    'where',
    'The entries that have this value in a field.',
    "{{ data.orders | where: 'paid', true | map: 'id' }}",
    'A-7',
  ],
  [
    'where_exp',
    'The entries for which a condition holds.',
    "{{ data.orders | where_exp: 'o', 'o.total > 50' | map: 'id' }}",
    'A-9',
  ],
  [
    'reject',
    'The entries that do not have this value in a field.',
    "{{ data.orders | reject: 'paid', true | map: 'id' }}",
    'A-9',
  ],
  [
    'reject_exp',
    'The entries for which a condition does not hold.',
    "{{ data.orders | reject_exp: 'o', 'o.total > 50' | map: 'id' }}",
    'A-7',
  ],
  [
    'find',
    'The first entry that has this value in a field.',
    "{% assign o = data.orders | find: 'id', 'A-9' %}{{ o.total }}",
    '120',
  ],
  [
    'find_exp',
    'The first entry for which a condition holds.',
    "{% assign o = data.orders | find_exp: 'o', 'o.total > 50' %}{{ o.id }}",
    'A-9',
  ],
  ['find_index', 'Where that entry stands, from 0.', "{{ data.orders | find_index: 'id', 'A-9' }}", '1'],
  [
    'find_index_exp',
    'Where the first entry stands for which a condition holds, from 0.',
    "{{ data.orders | find_index_exp: 'o', 'o.total > 50' }}",
    '1',
  ],
  ['has', 'Whether an entry has this value in a field.', "{{ data.orders | has: 'id', 'A-9' }}", 'true'],
  [
    'has_exp',
    'Whether a condition holds for an entry.',
    "{{ data.orders | has_exp: 'o', 'o.total > 500' }}",
    'false',
  ],
  ['sort', 'In order, by a field if you name one.', "{{ data.tags | sort | join: ' ' }}", 'beta vip vip'],
  [
    'sort_natural',
    'In order, capital and small letters alike.',
    "{{ 'b,A,c' | split: ',' | sort_natural | join: ' ' }}",
    'A b c',
  ],
  ['reverse', 'The other way round.', "{{ data.orders | reverse | map: 'id' | join: ' ' }}", 'A-9 A-7'],
  ['uniq', 'Each value once.', "{{ data.tags | uniq | join: ' ' }}", 'vip beta'],
  [
    'compact',
    'Without empty entries.',
    "{{ 'a,b' | split: ',' | push: data.company | compact | size }}",
    '2',
  ],
  [
    'concat',
    'Two lists in one.',
    "{{ data.tags | concat: ticket.tags | join: ' ' }}",
    'vip beta vip billing',
  ],
  ['push', 'One entry more at the end.', "{{ data.tags | push: 'new' | join: ' ' }}", 'vip beta vip new'],
  [
    'unshift',
    'One entry more at the beginning.',
    "{{ data.tags | unshift: 'new' | join: ' ' }}",
    'new vip beta vip',
  ],
  ['pop', 'Without the last entry.', "{{ data.tags | pop | join: ' ' }}", 'vip beta'],
  ['shift', 'Without the first entry.', "{{ data.tags | shift | join: ' ' }}", 'beta vip'],
  ['slice', 'So many entries or characters, from a place on.', '{{ data.name | slice: 0, 3 }}', 'Ana'],
  ['sample', 'Any one entry.', "{{ 'only' | split: ',' | sample }}", 'only'],
  [
    'group_by',
    'Groups with `name` and `items`, by a field.',
    "{% assign groups = data.orders | group_by: 'paid' %}{% for g in groups %}{{ g.name }}: {{ g.items.size }} {% endfor %}",
    'true: 1 false: 1 ',
  ],
  [
    'group_by_exp',
    'Groups with `name` and `items`, by what an expression gives.',
    "{% assign groups = data.orders | group_by_exp: 'o', 'o.total' %}{% for g in groups %}{{ g.name }} {% endfor %}",
    '40 120 ',
  ],
  [
    'json',
    'Anything as JSON, to see what is in it.',
    '{{ data.orders[0] | json }}',
    '{&#34;id&#34;:&#34;A-7&#34;,&#34;total&#34;:40,&#34;paid&#34;:true}',
  ],
  [
    'jsonify',
    'The same as json.',
    '{{ data.tags | jsonify }}',
    '[&#34;vip&#34;,&#34;beta&#34;,&#34;vip&#34;]',
  ],
  [
    'inspect',
    'The same as json, and no harm in what contains itself.',
    '{{ data.tags | inspect }}',
    '[&#34;vip&#34;,&#34;beta&#34;,&#34;vip&#34;]',
  ],
);

/** Filters for dates that other Liquid has. `date` follows the agent's language; these do not. */
export const DATE_FILTERS = entries(
  ['date_to_string', 'A date as 15 Apr 2023.', '{{ data.since | date_to_string }}', '15 Apr 2023'],
  [
    'date_to_long_string',
    'A date as 15 April 2023.',
    '{{ data.since | date_to_long_string }}',
    '15 April 2023',
  ],
  [
    'date_to_rfc822',
    'A date as mails have it.',
    '{{ data.last_seen | date_to_rfc822 }}',
    'Sat, 21 Nov 2026 08:30:00 +0000',
  ],
  [
    'date_to_xmlschema',
    'A date as computers have it.',
    '{{ data.last_seen | date_to_xmlschema }}',
    '2026-11-21T08:30:00+00:00',
  ],
);
