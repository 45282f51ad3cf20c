// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { cleanHtml } from '../../../lib/panel/clean-html.ts';
import { HOSTILE, KEPT_LINKS, LINKS } from '../../browser/template-attacks.ts';
import { attack, shows } from '../attack.ts';

const FORBIDDEN =
  'script,svg,math,noscript,template,iframe,object,embed,form,input,button,link,meta,base,video,audio,source,map,area,dialog,[id],[name],[onerror],[onload],[src],[srcset],[background],[ping]';

for (const [name, { cases, html }] of Object.entries(HOSTILE))
  test(shows(cases, `${name}: cleaned, and what it would load is gone`), () => {
    const shown = cleaned(`<p>${name}</p>${html}`);
    expect([...shown.querySelectorAll(FORBIDDEN)].map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(shown.textContent).toContain(name);
    for (const link of shown.querySelectorAll('a'))
      expect(link.target).toBe(link.hasAttribute('href') ? '_blank' : '');
  });

for (const { id, href } of LINKS)
  attack(
    id,
    () => {
      expect(cleaned(`<a href="${href}">x</a>`).querySelector('a')?.getAttributeNames()).toEqual([]);
    },
    { of: href },
  );

for (const { id, href, target } of KEPT_LINKS)
  attack(id, () => {
    const link = cleaned(`<a href="${href}" target="${target}">x</a>`).querySelector('a');
    expect(link?.getAttribute('href')).toBe(href);
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

function cleaned(html: string): HTMLElement {
  const outcome = cleanHtml(html);
  if (!outcome.ok) throw new Error('It was not cleaned.');
  const box = document.createElement('div');
  box.innerHTML = outcome.html;
  return box;
}
