import type { CaseId } from '../attacks/all-entries.ts';

/** Templates that must give nothing but a line for the agent: they loop, grow, read others or do not parse. `data.list` has 40,000 entries. */
export const FAILING: Record<string, { id: CaseId; template: string }> = {
  'empty loop': { id: '15.1', template: '{% for i in (1..100000000) %}{% endfor %}' },
  'nested loops': {
    id: '15.2',
    template:
      '{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}x{% endfor %}{% endfor %}{% endfor %}',
  },
  doubling: {
    id: '15.3',
    template: `{% assign x = "0123456789" %}${'{% assign x = x | append: x %}'.repeat(40)}{{ x }}`,
  },
  'doubling capture': {
    id: '15.4',
    template: `{% assign x = "0123456789" %}${'{% capture y %}{{ x }}{{ x }}{% endcapture %}{% assign x = y %}'.repeat(40)}{{ x }}`,
  },
  'doubling list': {
    id: '15.5',
    template: `{% assign x = data.list %}${'{% assign x = x | concat: x %}'.repeat(40)}{{ x | size }}`,
  },
  'long output': { id: '15.6', template: `{% for i in data.list %}${'0123456789'.repeat(26)}{% endfor %}` },
  'many elements': { id: '15.6', template: '{% for i in data.list limit: 6000 %}<b></b>{% endfor %}' },
  'date padding': { id: '16.1', template: "{{ 'now' | date: '%9999999d' }}" },
  'open tags stripped': { id: '16.2', template: '{{ data.list | size }}{{ data.text | strip_html }}' },
  'growing replacement': {
    id: '16.3',
    template: "{{ data.list | size }}{% assign x = data.text | slice: 0, 20000 %}{{ x | replace: '<', x }}",
  },
  'mixed sorting': { id: '16.4', template: '{{ data.list | size }}{{ data.mixed | sort }}' },
  'huge json': { id: '16.5', template: '{{ data.list | size }}{{ data | json }}' },
  'hanging filter': {
    id: '16.5',
    template: "{{ data.list | where_exp: 'o', 'data.list contains -1' | size }}",
  },
  include: { id: '17.1', template: "{% include 'CANARY/include' %}" },
  render: { id: '17.2', template: "{% render 'CANARY/render' %}" },
  layout: { id: '17.3', template: "{% layout 'CANARY/layout' %}" },
  block: { id: '17.3', template: '{% block x %}{% endblock %}' },
  'constructor as a filter': { id: '17.4', template: '{{ data.name | constructor }}' },
  'constructor as a tag': { id: '17.5', template: '{% constructor %}' },
  'deep nesting': { id: '17.6', template: `${'{% if true %}'.repeat(1000)}{% endif %}` },
  'unclosed tag': { id: '17.8', template: '{% if data.name %}' },
  'unknown filter': { id: '17.9', template: '{{ data.name | nope }}' },
};

/** HTML that a template or an answer may hold. It is shown cleaned; and once more without the cleaning, where the frame alone has to hold. */
export const HOSTILE: Record<string, { cases: readonly CaseId[]; html: string }> = {
  script: {
    cases: ['18.3'],
    html: '<script>window.top.pwned = 1; new Image().src = "CANARY/script"</script>',
  },
  handler: {
    cases: ['18.4'],
    html: '<img src="CANARY/x.png" onerror="window.top.pwned = 1" onload="window.top.pwned = 1">',
  },
  'style breakout': {
    cases: ['18.2'],
    html: '</style><img src="CANARY/breakout.png" onerror="window.top.pwned = 1">',
  },
  svg: {
    cases: ['18.4', '20.8'],
    html: '<svg onload="window.top.pwned = 1"><image href="CANARY/svg"/><use href="CANARY/use#x"/></svg>',
  },
  mxss: {
    cases: ['18.5'],
    html: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=CANARY/mxss onerror=window.top.pwned=1&gt;"></table></mtext></math>',
  },
  template: { cases: ['18.6'], html: '<template><img src="CANARY/template"></template>' },
  clobbering: {
    cases: ['18.7'],
    html: '<form id="body"><input name="parentNode"></form><img name="cookie" id="documentElement" src="CANARY/id">',
  },
  images: {
    cases: ['20.1', '20.2', '20.9'],
    html: '<img src="CANARY/img"><img srcset="CANARY/srcset 1x"><picture><source srcset="CANARY/source"><img></picture><input type="image" src="CANARY/input">',
  },
  css: {
    cases: ['20.3'],
    html: '<style>@import "CANARY/import"; @font-face { font-family: f; src: url(CANARY/font) } p { font-family: f; background: url(CANARY/css) } p::after { content: url(CANARY/content) }</style><p style="background: url(CANARY/inline); list-style: url(CANARY/list)">x</p>',
  },
  links: {
    cases: ['20.4'],
    html: '<link rel="stylesheet" href="CANARY/sheet"><link rel="prefetch" href="CANARY/prefetch"><link rel="preload" as="image" href="CANARY/preload"><link rel="preconnect" href="CANARY"><link rel="dns-prefetch" href="CANARY"><link rel="icon" href="CANARY/icon"><link rel="modulepreload" href="CANARY/module">',
  },
  media: {
    cases: ['20.5'],
    html: '<video poster="CANARY/poster" src="CANARY/video" autoplay></video><audio src="CANARY/audio" autoplay></audio>',
  },
  embeds: {
    cases: ['20.6', '20.7'],
    html: '<iframe src="CANARY/iframe"></iframe><iframe srcdoc="<img src=CANARY/srcdoc>"></iframe><object data="CANARY/object"></object><embed src="CANARY/embed">',
  },
  refresh: {
    cases: ['20.10'],
    html: '<meta http-equiv="refresh" content="0;url=CANARY/refresh"><base href="CANARY/">',
  },
  background: {
    cases: ['20.12'],
    html: '<table background="CANARY/table"><tr><td background="CANARY/cell">x</td></tr></table>',
  },
  overlay: {
    cases: ['22.1'],
    html: '<div style="position: fixed; inset: 0; z-index: 2147483647; background: red">Sign in again</div><dialog open>VIP ✔</dialog>',
  },
  ping: { cases: ['20.11'], html: '<a href="#top" ping="CANARY/ping">x</a>' },
  area: { cases: ['19.14'], html: '<img usemap="#m"><map name="m"><area href="CANARY/area"></map>' },
  'svg link': { cases: ['19.15'], html: '<svg><a xlink:href="CANARY/svg-link"><text>x</text></a></svg>' },
  form: {
    cases: ['19.13'],
    html: '<form action="CANARY/form"><input name="a" value="b"><button>Go</button></form>',
  },
};

/** Links that lead nowhere, by click, middle click or Enter. */
export const LINKS: readonly { id: CaseId; href: string }[] = [
  { id: '19.1', href: 'javascript:void(window.top.pwned=1)' },
  { id: '19.2', href: 'JaVaScRiPt&#58;void(window.top.pwned=1)' },
  { id: '19.2', href: 'java&#10;script:void(window.top.pwned=1)' },
  { id: '19.3', href: 'data:text/html,<script>window.top.pwned=1</script>' },
  { id: '19.4', href: 'vbscript:x' },
  { id: '19.5', href: '//127.0.0.1:PORT/scheme-relative' },
  { id: '19.5', href: 'options.html' },
  { id: '19.5', href: '/sidebar.html' },
  { id: '19.5', href: '#top' },
  { id: '19.3', href: 'http://127.0.0.1:PORT/plain' },
  { id: '19.3', href: 'blob:https://evil.example/1' },
];

/** Links that stay, and lead into a tab of their own. */
export const KEPT_LINKS: readonly { id: CaseId; href: string; target: string }[] = [
  { id: '19.6', href: 'https:evil.example/x', target: '' },
  { id: '19.7', href: 'mailto:a@b.example?subject=x&bcc=c@d.example', target: '' },
  { id: '19.8', href: 'https://crm.example/customers/1', target: '_top' },
];

/** Content of strange heights, and the most and the least that its panel may be high, in CSS pixels. */
export const HEIGHTS: Record<string, { id: CaseId; html: string; least: number; most: number }> = {
  'as high as its frame': {
    id: '21.1',
    html: '<div style="height: 100vh; border: 1px solid">x</div>',
    least: 1,
    most: 400,
  },
  'a little higher than its frame': {
    id: '21.7',
    html: '<div style="height: calc(100vh + 40px)">x</div>',
    least: 1,
    most: 2000,
  },
  'a million pixels': { id: '21.2', html: '<div style="height: 1000000px">x</div>', least: 2000, most: 2000 },
  nothing: { id: '21.3', html: '<hr style="height: 0; margin: 0; border: 0">', least: 0, most: 30 },
};
