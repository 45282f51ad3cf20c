import { entries } from './entry.ts';

/** Every tag. */
export const TAGS = entries(
  [
    'if',
    'templateReference.tag.if',
    '{% if data.vip and data.total > 1000 %}Key account{% endif %}',
    'Key account',
  ],
  [
    'elsif',
    'templateReference.tag.elsif',
    "{% if data.plan == 'Free' %}free{% elsif data.plan == 'Pro' %}paid{% endif %}",
    'paid',
  ],
  [
    'else',
    'templateReference.tag.else',
    '{% if data.company %}{{ data.company }}{% else %}private{% endif %}',
    'private',
  ],
  ['unless', 'templateReference.tag.unless', '{% unless data.company %}private{% endunless %}', 'private'],
  [
    'case',
    'templateReference.tag.case',
    "{% case data.plan %}{% when 'Free' %}no support{% when 'Pro', 'Team' %}phone support{% else %}ask{% endcase %}",
    'phone support',
  ],
  [
    'when',
    'templateReference.tag.when',
    "{% case ticket.status %}{% when 'open', 'new' %}to do{% endcase %}",
    'to do',
  ],
  [
    'for',
    'templateReference.tag.for',
    '<ul>{% for order in data.orders limit: 5 %}<li>{{ forloop.index }}. {{ order.id }}</li>{% else %}no orders{% endfor %}</ul>',
    '<ul><li>1. A-7</li><li>2. A-9</li></ul>',
  ],
  [
    'break',
    'templateReference.tag.break',
    '{% for order in data.orders %}{{ order.id }}{% break %}{% endfor %}',
    'A-7',
  ],
  [
    'continue',
    'templateReference.tag.continue',
    '{% for order in data.orders %}{% if order.paid %}{% continue %}{% endif %}{{ order.id }}{% endfor %}',
    'A-9',
  ],
  [
    'cycle',
    'templateReference.tag.cycle',
    "{% for order in data.orders %}{{ order.id }} {% cycle 'odd', 'even' %} {% endfor %}",
    'A-7 odd A-9 even ',
  ],
  [
    'tablerow',
    'templateReference.tag.tablerow',
    '<table>{% tablerow tag in data.tags cols: 2 %}{{ tag }}{% endtablerow %}</table>',
    '<table><tr class="row1"><td class="col1">vip</td><td class="col2">beta</td></tr><tr class="row2"><td class="col1">vip</td></tr></table>',
  ],
  ['assign', 'templateReference.tag.assign', '{% assign last = data.orders | last %}{{ last.id }}', 'A-9'],
  [
    'capture',
    'templateReference.tag.capture',
    '{% capture title %}{{ data.plan }} since {{ data.since }}{% endcapture %}<p title="{{ title }}">{{ data.name }}</p>',
    '<p title="Pro since 2023-04-15">Ana Rivera</p>',
  ],
  ['increment', 'templateReference.tag.increment', '{% increment n %}{% increment n %}', '01'],
  ['decrement', 'templateReference.tag.decrement', '{% decrement n %}{% decrement n %}', '-1-2'],
  ['echo', 'templateReference.tag.echo', '{% echo data.name | upcase %}', 'ANA RIVERA'],
  [
    'liquid',
    'templateReference.tag.liquid',
    '{% liquid\nassign plan = data.plan | downcase\necho plan\n%}',
    'pro',
  ],
  ['raw', 'templateReference.tag.raw', '{% raw %}{{ data.name }}{% endraw %}', '{{ data.name }}'],
  ['comment', 'templateReference.tag.comment', 'a{% comment %} for later {% endcomment %}b', 'ab'],
  ['#', 'templateReference.tag.lineComment', 'a{% # for later %}b', 'ab'],
);
