import { describe, expect, test } from 'vitest';
import { buildRequest, maskedRequest } from '../../lib/lookup/build-request.ts';
import { about, connector } from './sample.ts';

const body = (dialect: 'deskside' | 'disqua' | 'initdesk', changes = {}) =>
  JSON.parse(buildRequest(connector({ dialect }), about(changes)).body);

describe('the body', () => {
  test('by default is a superset of what Disqua and initdesk send', () =>
    expect(body('deskside')).toEqual({
      email: 'ana@example.com',
      ticket_id: '4711',
      workspace_id: 'acme',
      source: 'deskside',
      subject: 'Where is my order?',
      helpdesk: 'zendesk',
      agent: 'sam@desk.example',
    }));

  test("of dialect disqua is exactly Disqua's", () =>
    expect(body('disqua')).toEqual({
      email: 'ana@example.com',
      ticket_id: '4711',
      workspace_id: 'acme',
      source: 'disqua-helpdesk',
    }));

  test("of dialect initdesk is exactly initdesk's", () =>
    expect(body('initdesk')).toEqual({
      email: 'ana@example.com',
      ticket_id: 4711,
      subject: 'Where is my order?',
    }));

  test.each([
    ['0', 0],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', '9007199254740993'],
    ['007', '007'],
    ['b8a1bf5d-8ce7', 'b8a1bf5d-8ce7'],
    ['1e3', '1e3'],
  ])('of dialect initdesk has ticket %j as %j', (id, sent) =>
    expect(body('initdesk', { ticket: { id } }).ticket_id).toBe(sent),
  );

  test('keeps all its keys where nothing but the address is known', () => {
    const unknown = { ticket: null, helpdesk: null, workspace: '' };
    expect(body('initdesk', unknown)).toEqual({ email: 'ana@example.com', ticket_id: null, subject: '' });
    expect(body('disqua', unknown)).toMatchObject({ ticket_id: '', workspace_id: '' });
    expect(body('deskside', unknown)).toMatchObject({ ticket_id: '', subject: '', helpdesk: '', agent: '' });
  });
});

describe('whom it asks about', () => {
  const asked = (email: string, changes = {}) =>
    JSON.parse(buildRequest(connector(changes), about({ email })).body).email;

  test.each([
    ['ana+shop@example.com', 'ana@example.com'],
    ['ana+shop+2@example.com', 'ana@example.com'],
    ['Ana@Example.com', 'Ana@Example.com'],
    ['+ana@example.com', '+ana@example.com'],
    ['ana@ex+ample.com', 'ana@ex+ample.com'],
  ])('%s is sent as written, and as %s where plus-tags are left out', (email, stripped) => {
    expect(asked(email)).toBe(email);
    expect(asked(email, { stripPlusTags: true })).toBe(stripped);
  });

  test("the ticket's other addresses go along where the connector wants them, and never in another product's body", () => {
    const others = ['ben@example.com', 'cy@example.com'];
    const sent = (changes: object) =>
      JSON.parse(buildRequest(connector({ sendContacts: true, ...changes }), about({ others })).body);
    expect(sent({}).contacts).toEqual(others);
    expect(sent({ dialect: 'disqua' })).not.toHaveProperty('contacts');
    expect(sent({ sendContacts: false })).not.toHaveProperty('contacts');
  });
});

describe('the headers', () => {
  const headers = [
    { name: 'X-Version', value: '1' },
    { name: 'Authorization', value: 'Bearer {secret.token}' },
    { name: 'x-version', value: '2' },
  ];
  const request = buildRequest(connector({ headers, secretHeader: 'X-API-Key' }), about());

  test('name their secrets, and a repeated one is sent once', () =>
    expect(request.headers).toEqual({
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'x-version': '2',
      Authorization: 'Bearer {secret.token}',
      'X-API-Key': '{secret.key}',
    }));

  test('are shown with every secret masked', () => {
    const shown = maskedRequest(request);
    expect(shown.headers).toMatchObject({
      Authorization: 'Bearer •••',
      'X-API-Key': '•••',
      'x-version': '2',
    });
    expect(shown).toMatchObject({
      method: 'POST',
      url: 'https://crm.example.com/lookup',
      body: request.body,
    });
  });
});
