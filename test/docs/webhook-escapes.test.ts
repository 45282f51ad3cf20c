import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillRule } from '../../lib/webhooks/fill-rule.ts';
import { joinParts } from '../../lib/webhooks/parts.ts';
import type { RuleRequest } from '../../lib/webhooks/rule.ts';
import { request } from '../webhooks/rule-samples.ts';

const page = readFileSync('docs/webhooks.md', 'utf8');
const [, value = ''] = /`\{subject\}` of `([^`]+)`/.exec(page) ?? [];

/** What a line of the docs' table says that the value becomes. */
function documented(place: string): string {
  const line = page.split('\n').find((each) => each.startsWith(`| ${place}`)) ?? '';
  return /\| `([^`]+)`[^|]*\|$/.exec(line)?.[1] ?? '';
}

function sent(changes: Partial<RuleRequest>): { url: string; body: string } {
  const filled = fillRule(request(changes), () => value);
  if (filled.state === 'skipped') throw new Error(filled.why);
  const { url, body } = filled.request;
  return { url: joinParts(url, String), body: joinParts(body ?? [], String) };
}

test('a value is written in each place as the docs say', () => {
  const { url } = sent({ url: 'https://a.example/{subject}?q={subject}' });
  const inUrl = documented('a path segment or the query of a URL');
  expect(url).toBe(`https://a.example/${inUrl}?q=${inUrl}`);
  expect(sent({ body: '"{subject}"' }).body).toBe(`"${documented('inside a JSON string')}"`);
  expect(sent({ body: '{subject}' }).body).toBe(documented('alone in JSON'));
  expect(sent({ format: 'xml', body: '<a b="{subject}">{subject}</a>' }).body).toBe(
    `<a b="${documented('XML')}">${documented('XML')}</a>`,
  );
  expect(sent({ format: 'form', body: 'text={subject}' }).body).toBe(
    `text=${documented('a value of a form')}`,
  );
});
