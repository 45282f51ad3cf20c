import { describe, expect, test } from 'vitest';
import { allHelpdesks, findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { coversOrigin } from '../../lib/helpdesks/match-pattern.ts';
import { describeDesk } from './describe-desk.ts';

test('every id stands for one helpdesk', () => {
  const ids = allHelpdesks.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(2);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a helpdesk of the config comes before ours of the same id', () => {
  const own = describeDesk({ id: 'zendesk', name: 'Our Zendesk' });
  expect(findHelpdesk('zendesk', [own])?.name).toBe('Our Zendesk');
  expect(findHelpdesk('zendesk', [])?.name).toBe('Zendesk');
  expect(findHelpdesk('unheard-of', [own])).toBeUndefined();
});

test.each([
  ['https://acme.zendesk.com', 'zendesk'],
  ['http://acme.zendesk.com', undefined],
  ['https://zendesk.com.evil.example', undefined],
  ['https://notzendesk.com', undefined],
  ['https://acme.freshdesk.com', 'freshdesk'],
  ['https://acme.atlassian.net', 'jira-cloud'],
  ['https://app-eu1.hubspot.com', 'hubspot'],
  ['https://www.hubspot.com', undefined],
  ['https://desk.zoho.com.au', 'zoho-desk'],
  ['https://acme--uat.sandbox.lightning.force.com', 'salesforce'],
  ['https://acme.my.salesforce.com', undefined],
  ['https://rt.example', undefined],
  ['not an origin', undefined],
])('%s is where %s is served', (origin, id) => {
  const served = allHelpdesks.filter(({ matches }) =>
    matches.some((pattern) => coversOrigin(pattern, origin)),
  );
  expect(served.map((helpdesk) => helpdesk.id)).toEqual(id === undefined ? [] : [id]);
});

describe('match patterns', () => {
  test.each([
    ['*://desk.example/*', 'http://desk.example:8080', true],
    ['https://*.desk.example/*', 'https://desk.example', true],
    ['https://*.desk.example/*', 'https://a.b.desk.example', true],
    ['https://*.desk.example/*', 'https://adesk.example', false],
    ['https://desk.example/*', 'https://a.desk.example', false],
    ['*://*/*', 'https://anything.example', true],
    ['*://*/*', 'ftp://anything.example', false],
    ['nonsense', 'https://desk.example', false],
  ])('%s covers %s: %s', (pattern, origin, covers) => {
    expect(coversOrigin(pattern, origin)).toBe(covers);
  });
});
