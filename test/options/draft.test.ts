import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helpdeskAt } from '../../components/helpdesk/offered-helpdesk.ts';
import { connectorId } from '../../components/options/connector-id.ts';
import { connectorInput, draftOf, NEW_DRAFT } from '../../components/options/draft.ts';
import { secretStates, typedSecrets } from '../../components/options/secret-state.ts';
import { siteOf } from '../../components/options/site.ts';
import { coversOrigin } from '../../lib/helpdesks/match-pattern.ts';
import { connectorSchema } from '../../lib/lookup/connector.ts';
import { BILLING, CRM, connector } from './samples.ts';

describe('the form of a connector', () => {
  test.each([
    CRM,
    BILLING,
    connector('erp', 'ERP', {
      headers: [{ name: 'Authorization', value: 'Bearer {secret.token}' }],
      secretHeader: undefined,
      credentials: 'include',
      notFoundStatuses: [404, 410],
      timeoutSeconds: 2.5,
      cache: { hours: 0.5, per: 'ticket', keep: 'nothing' },
      logResults: false,
      enabled: false,
    }),
  ])('opened and saved unchanged, $name is what it was', (saved) => {
    expect(connectorSchema.parse(connectorInput(draftOf(saved), saved.id))).toEqual(saved);
  });

  test('empty header rows are no headers', () => {
    const draft = {
      ...NEW_DRAFT,
      headers: [
        { name: ' ', value: '' },
        { name: 'A', value: 'b' },
      ],
    };
    expect(connectorInput(draft, 'x').headers).toEqual([{ name: 'A', value: 'b' }]);
  });
});

test('a secret may have the name of something that every object has', () => {
  const draft = {
    ...NEW_DRAFT,
    sendsKey: false,
    headers: [{ name: 'Authorization', value: '{secret.constructor}' }],
  };
  expect(secretStates(draft, null, {})).toEqual({ constructor: 'missing' });
  expect(typedSecrets(draft)).toEqual({});
  expect(typedSecrets({ ...draft, secrets: { constructor: 'abc' } })).toEqual({ constructor: 'abc' });
});

describe('ids from names', () => {
  test.each([
    ['Billing', 'billing'],
    ['  Kunden & Verträge  ', 'kunden-vertrage'],
    ['顧客', 'connector'],
    ['new', 'new-2'],
    ['Constructor', 'constructor-2'],
    ['CRM', 'crm-3'],
  ])('%s is %s', (name, id) => {
    expect(connectorId(name, ['crm', 'crm-2'])).toBe(id);
  });

  test('every name gives an id that the schema takes and that is free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(fc.string()), (name, taken) => {
        const id = connectorId(name, taken);
        expect(connectorSchema.shape.id.safeParse(id).success).toBe(true);
        expect(taken).not.toContain(id);
      }),
    );
  });
});

describe('sites', () => {
  test.each([
    ['acme.zendesk.com', 'https://acme.zendesk.com'],
    [' https://Desk.Example:8443/ticket/1#x ', 'https://desk.example:8443'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['https://user:pass@desk.example/', 'https://desk.example'],
  ])('%s is %s', (typed, origin) => {
    expect(siteOf(typed)).toEqual({ ok: true, origin });
  });

  test.each([
    ['https://*.zendesk.com/*', 'https://acme.zendesk.com', true],
    ['https://*.zendesk.com/*', 'https://zendesk.com', true],
    ['https://*.zendesk.com/*', 'https://evilzendesk.com', false],
    ['https://*.zendesk.com/*', 'https://zendesk.com.evil.example', false],
    ['https://*.zendesk.com/*', 'http://acme.zendesk.com', false],
    ['*://desk.example/*', 'http://desk.example', true],
    ['https://desk.example/*', 'https://a.desk.example', false],
    ['no pattern', 'https://desk.example', false],
  ])('%s covers %s: %s', (pattern, origin, covers) => {
    expect(coversOrigin(pattern, origin)).toBe(covers);
  });

  test('what people host themselves is recognised by no address', () => {
    const choices = [
      {
        id: 'rt',
        name: 'Request Tracker',
        support: 'verified' as const,
        matches: [],
        settings: [],
        usesCredential: false,
      },
    ];
    expect(helpdeskAt(choices, 'https://rt.example')).toBeUndefined();
  });
});
