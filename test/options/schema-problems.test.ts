import { describe, expect, test } from 'vitest';
import { schemaProblems } from '../../components/options/schema-problems.ts';
import { helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';

const RIGHT = { id: 'a', name: 'A', ticket: [{ in: 'path', pattern: '(?<id>1)' }], fields: {} };

describe('what a schema finds wrong, in words', () => {
  test.each<[object, string, RegExp]>([
    [{ name: undefined }, 'name', /^This is missing\.$/],
    [{ name: '' }, 'name', /^This is empty\.$/],
    [{ name: 'x'.repeat(81) }, 'name', /^At most 80 characters\.$/],
    [{ id: 'A b' }, 'id', /^Only what matches .* may stand here\.$/],
    [{ generic: 'yes' }, 'generic', /^true or false belongs here\.$/],
    [{ exclude: 'x' }, 'exclude', /^A list in \[ \] belongs here\.$/],
    [{ exclude: [5] }, 'exclude.0', /^A text belongs here\.$/],
    [{ support: 'best' }, 'support', /^One of these belongs here: "verified", "stable", "experimental"\.$/],
    [{ ticket: [{ in: 'x', pattern: 'a' }] }, 'ticket.0.in', /^One of these belongs here: "path"/],
    [{ ticket: [{ from: 'dom', selct: 'a' }] }, 'ticket.0.select', /^This is missing\.$/],
    [{ fields: { email: [{ from: 'dmo' }] } }, 'fields.email.0.from', /: "url", "title", "dom", /],
    [{ fields: { email: [{ from: 'dom', select: 'a', read: 'txt' }] } }, 'fields.email.0.read', /: "text", /],
    [{ feilds: {} }, 'feilds', /^There is no such key here\.$/],
  ])('%j', (wrong, path, says) => {
    const value = { ...RIGHT, ...wrong };
    const { error } = helpdeskSchema.safeParse(value);
    const found = error === undefined ? [] : schemaProblems(error, value);
    expect(found.find((problem) => problem.path.join('.') === path)?.message).toMatch(says);
  });

  test('nothing says what the schema library says by itself', () => {
    const value = { id: 5, name: 7, ticket: 'x', fields: { email: 'x', tags: [{}] }, pageId: [{ from: 1 }] };
    const { error } = helpdeskSchema.safeParse(value);
    const words = error === undefined ? [] : schemaProblems(error, value).map(({ message }) => message);
    expect(words.length).toBeGreaterThan(5);
    expect(words.join(' ')).not.toMatch(/invalid|expected|received/i);
  });
});
