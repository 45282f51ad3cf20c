/** Templates that must give nothing but a line for the agent: they loop, grow, read others or do not parse. `data.list` has 40,000 entries. */
export const FAILING: Record<string, string> = {
  'empty loop': '{% for i in (1..100000000) %}{% endfor %}',
  'nested loops':
    '{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}x{% endfor %}{% endfor %}{% endfor %}',
  doubling: `{% assign x = "0123456789" %}${'{% assign x = x | append: x %}'.repeat(40)}{{ x }}`,
  'hanging filter': "{{ data.list | where_exp: 'o', 'data.list contains -1' | size }}",
  'long output': '{% for i in data.list %}0123456789{% endfor %}',
  'many elements': '{% for i in data.list limit: 6000 %}<b></b>{% endfor %}',
  'date padding': "{{ 'now' | date: '%9999999d' }}",
  'deep nesting': `${'{% if true %}'.repeat(1000)}{% endif %}`,
  include: "{% include 'CANARY/include' %}",
  render: "{% render 'CANARY/render' %}",
  layout: "{% layout 'CANARY/layout' %}",
  block: '{% block x %}{% endblock %}',
  'unknown filter': '{{ data.name | constructor }}',
  'unknown tag': '{% constructor %}',
  'unclosed tag': '{% if data.name %}',
};

/** HTML that a template or an answer may hold. It is shown cleaned; and once more without the cleaning, where the frame alone has to hold. */
export const HOSTILE: Record<string, string> = {
  script: '<script>window.top.pwned = 1; new Image().src = "CANARY/script"</script>',
  handler: '<img src="CANARY/x.png" onerror="window.top.pwned = 1" onload="window.top.pwned = 1">',
  'style breakout': '</style><img src="CANARY/breakout.png" onerror="window.top.pwned = 1">',
  svg: '<svg onload="window.top.pwned = 1"><image href="CANARY/svg"/><use href="CANARY/use#x"/></svg>',
  mxss: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=CANARY/mxss onerror=window.top.pwned=1&gt;"></table></mtext></math>',
  template: '<template><img src="CANARY/template"></template>',
  clobbering:
    '<form id="body"><input name="parentNode"></form><img name="cookie" id="documentElement" src="CANARY/id">',
  images:
    '<img src="CANARY/img"><img srcset="CANARY/srcset 1x"><picture><source srcset="CANARY/source"><img></picture><input type="image" src="CANARY/input">',
  css: '<style>@import "CANARY/import"; @font-face { font-family: f; src: url(CANARY/font) } p { font-family: f; background: url(CANARY/css) } p::after { content: url(CANARY/content) }</style><p style="background: url(CANARY/inline); list-style: url(CANARY/list)">x</p>',
  links:
    '<link rel="stylesheet" href="CANARY/sheet"><link rel="prefetch" href="CANARY/prefetch"><link rel="preload" as="image" href="CANARY/preload"><link rel="preconnect" href="CANARY"><link rel="dns-prefetch" href="CANARY"><link rel="icon" href="CANARY/icon"><link rel="modulepreload" href="CANARY/module">',
  media:
    '<video poster="CANARY/poster" src="CANARY/video" autoplay></video><audio src="CANARY/audio" autoplay></audio>',
  embeds:
    '<iframe src="CANARY/iframe"></iframe><iframe srcdoc="<img src=CANARY/srcdoc>"></iframe><object data="CANARY/object"></object><embed src="CANARY/embed">',
  refresh: '<meta http-equiv="refresh" content="0;url=CANARY/refresh"><base href="CANARY/">',
  background: '<table background="CANARY/table"><tr><td background="CANARY/cell">x</td></tr></table>',
  overlay:
    '<div style="position: fixed; inset: 0; z-index: 2147483647; background: red">Sign in again</div><dialog open>VIP ✔</dialog>',
};

/** Links that lead nowhere, by click, middle click or Enter. */
export const LINKS = [
  'javascript:void(window.top.pwned=1)',
  'JaVaScRiPt&#58;void(window.top.pwned=1)',
  'java&#10;script:void(window.top.pwned=1)',
  'data:text/html,<script>window.top.pwned=1</script>',
  'vbscript:x',
  '//127.0.0.1:PORT/scheme-relative',
  'http://127.0.0.1:PORT/plain',
  'options.html',
  '/sidebar.html',
  '#top',
  'blob:https://evil.example/1',
];

/** Content of strange heights, and the most and the least that its panel may be high, in CSS pixels. */
export const HEIGHTS: Record<string, { html: string; least: number; most: number }> = {
  'as high as its frame': {
    html: '<div style="height: 100vh; border: 1px solid">x</div>',
    least: 1,
    most: 400,
  },
  'a little higher than its frame': {
    html: '<div style="height: calc(100vh + 40px)">x</div>',
    least: 1,
    most: 2000,
  },
  'a million pixels': { html: '<div style="height: 1000000px">x</div>', least: 2000, most: 2000 },
  nothing: { html: '<hr style="height: 0; margin: 0; border: 0">', least: 0, most: 30 },
};
