import { entries } from './entry.ts';

/** Filters for lists. */
export const LIST_FILTERS = entries(
  ['size', 'templateReference.filter.size', '{{ data.orders | size }}', '2'],
  ['first', 'templateReference.filter.first', '{{ data.tags | first }}', 'vip'],
  [
    'last',
    'templateReference.filter.last',
    '{{ data.orders | last | json }}',
    '{&#34;id&#34;:&#34;A-9&#34;,&#34;total&#34;:120,&#34;paid&#34;:false}',
  ],
  ['join', 'templateReference.filter.join', "{{ data.tags | join: ', ' }}", 'vip, beta, vip'],
  [
    'array_to_sentence_string',
    'templateReference.filter.array_to_sentence_string',
    '{{ data.tags | array_to_sentence_string }}',
    'vip, beta, and vip',
  ],
  ['map', 'templateReference.filter.map', "{{ data.orders | map: 'id' | join: ', ' }}", 'A-7, A-9'],
  ['sum', 'templateReference.filter.sum', "{{ data.orders | sum: 'total' }}", '160'],
  ['where', 'templateReference.filter.where', "{{ data.orders | where: 'paid', true | map: 'id' }}", 'A-7'],
  [
    'where_exp',
    'templateReference.filter.where_exp',
    "{{ data.orders | where_exp: 'o', 'o.total > 50' | map: 'id' }}",
    'A-9',
  ],
  [
    'reject',
    'templateReference.filter.reject',
    "{{ data.orders | reject: 'paid', true | map: 'id' }}",
    'A-9',
  ],
  [
    'reject_exp',
    'templateReference.filter.reject_exp',
    "{{ data.orders | reject_exp: 'o', 'o.total > 50' | map: 'id' }}",
    'A-7',
  ],
  [
    'find',
    'templateReference.filter.find',
    "{% assign o = data.orders | find: 'id', 'A-9' %}{{ o.total }}",
    '120',
  ],
  [
    'find_exp',
    'templateReference.filter.find_exp',
    "{% assign o = data.orders | find_exp: 'o', 'o.total > 50' %}{{ o.id }}",
    'A-9',
  ],
  ['find_index', 'templateReference.filter.find_index', "{{ data.orders | find_index: 'id', 'A-9' }}", '1'],
  [
    'find_index_exp',
    'templateReference.filter.find_index_exp',
    "{{ data.orders | find_index_exp: 'o', 'o.total > 50' }}",
    '1',
  ],
  ['has', 'templateReference.filter.has', "{{ data.orders | has: 'id', 'A-9' }}", 'true'],
  [
    'has_exp',
    'templateReference.filter.has_exp',
    "{{ data.orders | has_exp: 'o', 'o.total > 500' }}",
    'false',
  ],
  ['sort', 'templateReference.filter.sort', "{{ data.tags | sort | join: ' ' }}", 'beta vip vip'],
  [
    'sort_natural',
    'templateReference.filter.sort_natural',
    "{{ 'b,A,c' | split: ',' | sort_natural | join: ' ' }}",
    'A b c',
  ],
  [
    'reverse',
    'templateReference.filter.reverse',
    "{{ data.orders | reverse | map: 'id' | join: ' ' }}",
    'A-9 A-7',
  ],
  ['uniq', 'templateReference.filter.uniq', "{{ data.tags | uniq | join: ' ' }}", 'vip beta'],
  [
    'compact',
    'templateReference.filter.compact',
    "{{ 'a,b' | split: ',' | push: data.company | compact | size }}",
    '2',
  ],
  [
    'concat',
    'templateReference.filter.concat',
    "{{ data.tags | concat: ticket.tags | join: ' ' }}",
    'vip beta vip billing',
  ],
  ['push', 'templateReference.filter.push', "{{ data.tags | push: 'new' | join: ' ' }}", 'vip beta vip new'],
  [
    'unshift',
    'templateReference.filter.unshift',
    "{{ data.tags | unshift: 'new' | join: ' ' }}",
    'new vip beta vip',
  ],
  ['pop', 'templateReference.filter.pop', "{{ data.tags | pop | join: ' ' }}", 'vip beta'],
  ['shift', 'templateReference.filter.shift', "{{ data.tags | shift | join: ' ' }}", 'beta vip'],
  ['slice', 'templateReference.filter.slice', '{{ data.name | slice: 0, 3 }}', 'Ana'],
  ['sample', 'templateReference.filter.sample', "{{ 'only' | split: ',' | sample }}", 'only'],
  [
    'group_by',
    'templateReference.filter.group_by',
    "{% assign groups = data.orders | group_by: 'paid' %}{% for g in groups %}{{ g.name }}: {{ g.items.size }} {% endfor %}",
    'true: 1 false: 1 ',
  ],
  [
    'group_by_exp',
    'templateReference.filter.group_by_exp',
    "{% assign groups = data.orders | group_by_exp: 'o', 'o.total' %}{% for g in groups %}{{ g.name }} {% endfor %}",
    '40 120 ',
  ],
  [
    'json',
    'templateReference.filter.json',
    '{{ data.orders[0] | json }}',
    '{&#34;id&#34;:&#34;A-7&#34;,&#34;total&#34;:40,&#34;paid&#34;:true}',
  ],
  [
    'jsonify',
    'templateReference.filter.jsonify',
    '{{ data.tags | jsonify }}',
    '[&#34;vip&#34;,&#34;beta&#34;,&#34;vip&#34;]',
  ],
  [
    'inspect',
    'templateReference.filter.inspect',
    '{{ data.tags | inspect }}',
    '[&#34;vip&#34;,&#34;beta&#34;,&#34;vip&#34;]',
  ],
);

/** Filters for dates that other Liquid has. `date` follows the agent's language; these do not. */
export const DATE_FILTERS = entries(
  [
    'date_to_string',
    'templateReference.filter.date_to_string',
    '{{ data.since | date_to_string }}',
    '15 Apr 2023',
  ],
  [
    'date_to_long_string',
    'templateReference.filter.date_to_long_string',
    '{{ data.since | date_to_long_string }}',
    '15 April 2023',
  ],
  [
    'date_to_rfc822',
    'templateReference.filter.date_to_rfc822',
    '{{ data.last_seen | date_to_rfc822 }}',
    'Sat, 21 Nov 2026 08:30:00 +0000',
  ],
  [
    'date_to_xmlschema',
    'templateReference.filter.date_to_xmlschema',
    '{{ data.last_seen | date_to_xmlschema }}',
    '2026-11-21T08:30:00+00:00',
  ],
);
