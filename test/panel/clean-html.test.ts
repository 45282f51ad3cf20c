// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { cleanHtml, ELEMENT_LIMIT } from '../../lib/panel/clean-html.ts';
import { shows } from '../attacks/attack.ts';

describe('what stays', () => {
  test.each([
    '<dl><dt>Plan</dt><dd>Pro</dd></dl>',
    '<table><tbody><tr><td colspan="2" align="right">1</td></tr></tbody></table>',
    '<p class="warn" style="color: red; position: fixed">x</p>',
    '<style>.warn { color: red }</style><p class="warn">x</p>',
    '<details open=""><summary>More</summary>text</details>',
    '<img src="data:image/png;base64,AAAA" alt="logo" width="10">',
    '<progress value="3" max="5"></progress>',
    '<p dir="rtl" lang="ar" aria-label="plan">x</p>',
    '<code data-copy="A-7">order A-7</code><b data-copy="">x</b>',
  ])('%s', (html) => {
    expect(clean(html)).toBe(html);
  });

  test.each(['https://crm.example/a?b=1#c', 'mailto:a@b.example?subject=x', 'tel:+420123'])(
    'a link to %s, into a new tab that knows nothing of us',
    (href) => {
      const link = only(`<a href="${href}" target="_top" ping="https://evil.example">x</a>`);
      expect(attributesOf(link)).toEqual({ href, target: '_blank', rel: 'noopener noreferrer' });
    },
  );
});

describe('what goes', () => {
  test.each([
    ['scripts', '<script>alert(1)</script>ok'],
    ['handlers', '<p onclick="alert(1)">ok</p>'],
    ['a handler behind a closed style', '<style></style><img onerror=alert(1) src=x>ok'],
    ['svg', '<svg onload=alert(1)><image href="https://evil.example/x"/></svg>ok'],
    [
      'math',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math>ok',
    ],
    [
      'mutation through noscript',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript>ok',
    ],
    ['templates', '<template><img src=x onerror=alert(1)></template>ok'],
    ['frames', '<iframe srcdoc="<script>1</script>"></iframe><object data="x"></object><embed src="x">ok'],
    [
      'forms',
      '<form action="https://evil.example"><input name=a><button>go</button><select></select><textarea></textarea></form>ok',
    ],
    [
      'links of the head',
      '<link rel=prefetch href="https://evil.example"><meta http-equiv=refresh content="0;url=https://evil.example"><base href="https://evil.example">ok',
    ],
    [
      'media',
      '<video poster="https://evil.example"><source src="https://evil.example"></video><audio src="https://evil.example"></audio>ok',
    ],
    ['maps', '<map name=m><area href="https://evil.example"></map>ok'],
    ['remote images', '<img src="https://evil.example/x.png" srcset="https://evil.example/y.png 2x">ok'],
    [
      'backgrounds',
      '<table background="https://evil.example/x"><tr><td background="//evil.example">ok</td></tr></table>',
    ],
    ['dialogs', '<dialog open>ok</dialog>'],
  ])('%s', (_, html) => {
    const cleaned = clean(html);
    expect(cleaned).not.toMatch(
      /<(script|svg|math|noscript|template|iframe|object|embed|form|input|button|select|textarea|link|meta|base|video|audio|source|map|area|dialog)/i,
    );
    expect(
      boxOf(cleaned).querySelectorAll(
        '[onerror], [onload], [onclick], [background], [srcset], [src], [href]',
      ),
    ).toHaveLength(0);
    expect(cleaned).toContain('ok');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt&#58;alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    '//evil.example',
    '/options.html',
    'options.html',
    '#top',
    'http://evil.example',
    'chrome-extension://abc/options.html',
    'blob:https://evil.example/1',
    'filesystem:https://evil.example/1',
    '',
  ])('a link to %j leads nowhere', (href) => {
    expect(attributesOf(only(`<a href="${href}">x</a>`))).toEqual({});
  });

  test('ids and names, which would shadow properties of the document', () => {
    expect(clean('<p id="body" name="cookie" data-x="1">x</p>')).toBe('<p>x</p>');
  });
});

describe('pictures from elsewhere', () => {
  const loaded = new Map([['https://cdn.example/a.png', 'data:image/png;base64,AAAA']]);

  test(shows('41.5', 'are left out and named, each once, their alternative text stays'), () => {
    const html =
      '<img src="https://cdn.example/a.png" alt="Ana"><img src="https://cdn.example/a.png"><img src="http://10.0.0.1/b.png">';
    expect(cleanHtml(html)).toEqual({
      ok: true,
      html: '<img alt="Ana"><img><img>',
      empty: false,
      images: ['https://cdn.example/a.png', 'http://10.0.0.1/b.png'],
    });
  });

  test('come in by their address once they are there', () => {
    const html = '<img src="https://cdn.example/a.png" alt="Ana"><img src="https://cdn.example/b.png">';
    expect(cleanHtml(html, loaded)).toMatchObject({
      html: '<img alt="Ana" src="data:image/png;base64,AAAA"><img>',
      images: ['https://cdn.example/b.png'],
    });
  });

  test('more than ten addresses are too many', () => {
    const html = Array.from({ length: 12 }, (_, n) => `<img src="https://cdn.example/${n}.png">`).join('');
    expect(cleanHtml(html)).toMatchObject({ images: { length: 10 } });
    const all = new Map(
      Array.from({ length: 12 }, (_, n) => [`https://cdn.example/${n}.png`, 'data:image/png,']),
    );
    const cleaned = cleanHtml(html, all);
    expect(cleaned.ok && cleaned.html.match(/src=/g)).toHaveLength(10);
  });

  test('a template cannot write one past the cleaning, nor give a picture to anything but an image', () => {
    const html =
      '<img data-remote="https://cdn.example/a.png"><p src="https://cdn.example/a.png" data-remote="https://cdn.example/a.png">x</p><source src="https://cdn.example/a.png">';
    expect(cleanHtml(html, loaded)).toMatchObject({ html: '<img><p>x</p>', images: [] });
  });

  test.each([
    '//cdn.example/a.png',
    '/a.png',
    'a.png',
    'ftp://cdn.example/a.png',
    'chrome-extension://x/icon.png',
  ])('%s is none', (src) => {
    expect(cleanHtml(`<img src="${src}">`)).toMatchObject({ html: '<img>', images: [] });
  });
});

describe('broken and hostile shapes', () => {
  test('a stray closing tag does no harm', () => {
    expect(clean('<dl><dt>Plan</dt><dd>Pro</dd></dl>\n</div></body></html>')).toBe(
      '<dl><dt>Plan</dt><dd>Pro</dd></dl>\n',
    );
  });

  test('what stays open is closed', () => {
    expect(clean('<div><b>x')).toBe('<div><b>x</b></div>');
  });

  test('5,000 elements pass, more do not', () => {
    const most = ELEMENT_LIMIT - 3;
    expect(cleanHtml('<b>x</b>'.repeat(most))).toMatchObject({ ok: true });
    expect(cleanHtml('<b>x</b>'.repeat(most + 1))).toEqual({ ok: false, reason: 'too-many' });
  });

  test.each([
    ['', true],
    [' \n<p></p><style>p { color: red }</style>', true],
    ['<script>1</script>', true],
    ['<hr>', false],
    ['x', false],
  ])('%j is empty: %s', (html, empty) => {
    expect(cleanHtml(html)).toMatchObject({ ok: true, empty });
  });

  test('cleaning twice changes nothing', () => {
    const once = clean('<a href="https://a.example">x</a><p onclick=1 style="color:red">y</p>');
    expect(clean(once)).toBe(once);
  });
});

function clean(html: string): string {
  const cleaned = cleanHtml(html);
  if (!cleaned.ok) throw new Error(cleaned.reason);
  return cleaned.html;
}

function boxOf(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

function only(html: string): Element {
  const [element] = boxOf(clean(html)).children;
  if (element === undefined) throw new Error('Nothing is left.');
  return element;
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}
