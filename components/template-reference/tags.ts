import { entries } from './entry.ts';

/** Every tag. */
export const TAGS = entries(
  [
    'if',
    'Shows something on a condition: == != > < >= <= contains, and, or. Ends with endif.',
    '{% if data.vip and data.total > 1000 %}Key account{% endif %}',
    'Key account',
  ],
  [
    'elsif',
    'Another condition, where the first does not hold.',
    "{% if data.plan == 'Free' %}free{% elsif data.plan == 'Pro' %}paid{% endif %}",
    'paid',
  ],
  [
    'else',
    'Where no condition holds; in a for, where the list is empty.',
    '{% if data.company %}{{ data.company }}{% else %}private{% endif %}',
    'private',
  ],
  [
    'unless',
    'Shows something where a condition does not hold. Ends with endunless.',
    '{% unless data.company %}private{% endunless %}',
    'private',
  ],
  [
    'case',
    'One of several, by a value. Ends with endcase.',
    "{% case data.plan %}{% when 'Free' %}no support{% when 'Pro', 'Team' %}phone support{% else %}ask{% endcase %}",
    'phone support',
  ],
  [
    'when',
    'A value in a case, or several with commas.',
    "{% case ticket.status %}{% when 'open', 'new' %}to do{% endcase %}",
    'to do',
  ],
  [
    'for',
    'Repeats for every entry of a list. Takes limit, offset and reversed. Ends with endfor.',
    '<ul>{% for order in data.orders limit: 5 %}<li>{{ forloop.index }}. {{ order.id }}</li>{% else %}no orders{% endfor %}</ul>',
    '<ul><li>1. A-7</li><li>2. A-9</li></ul>',
  ],
  ['break', 'Ends a for.', '{% for order in data.orders %}{{ order.id }}{% break %}{% endfor %}', 'A-7'],
  [
    'continue',
    'Goes on with the next entry.',
    '{% for order in data.orders %}{% if order.paid %}{% continue %}{% endif %}{{ order.id }}{% endfor %}',
    'A-9',
  ],
  [
    'cycle',
    'One text after the other, each time round.',
    "{% for order in data.orders %}{{ order.id }} {% cycle 'odd', 'even' %} {% endfor %}",
    'A-7 odd A-9 even ',
  ],
  [
    'tablerow',
    'Table cells for every entry, in rows of cols. Ends with endtablerow.',
    '<table>{% tablerow tag in data.tags cols: 2 %}{{ tag }}{% endtablerow %}</table>',
    '<table><tr class="row1"><td class="col1">vip</td><td class="col2">beta</td></tr><tr class="row2"><td class="col1">vip</td></tr></table>',
  ],
  ['assign', 'Gives a value a name.', '{% assign last = data.orders | last %}{{ last.id }}', 'A-9'],
  [
    'capture',
    'Gives a piece of output a name. Ends with endcapture.',
    '{% capture title %}{{ data.plan }} since {{ data.since }}{% endcapture %}<p title="{{ title }}">{{ data.name }}</p>',
    '<p title="Pro since 2023-04-15">Ana Rivera</p>',
  ],
  ['increment', 'Counts up from 0, and shows the count.', '{% increment n %}{% increment n %}', '01'],
  ['decrement', 'Counts down from -1, and shows the count.', '{% decrement n %}{% decrement n %}', '-1-2'],
  ['echo', 'Shows a value, like {{ … }}.', '{% echo data.name | upcase %}', 'ANA RIVERA'],
  [
    'liquid',
    'Several tags, one a line, without brackets.',
    '{% liquid\nassign plan = data.plan | downcase\necho plan\n%}',
    'pro',
  ],
  [
    'raw',
    'Shows {{ and {% as they are. Ends with endraw.',
    '{% raw %}{{ data.name }}{% endraw %}',
    '{{ data.name }}',
  ],
  [
    'comment',
    'A note that is not shown. Ends with endcomment.',
    'a{% comment %} for later {% endcomment %}b',
    'ab',
  ],
  ['#', 'A note in one line.', 'a{% # for later %}b', 'ab'],
);
