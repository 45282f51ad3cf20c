import { describe, expect, test } from 'vitest';
import { TAG_NAMES } from '../../lib/webhooks/tags.ts';
import { problemsOf, requestProblemsOf } from './rule-samples.ts';

type Request = Parameters<typeof requestProblemsOf>[0];
type Rule = Parameters<typeof problemsOf>[0];

const url = 'https://a.example/x';

describe('the address is refused', () => {
  test.each<[string, RegExp]>([
    ['', /not a web address/],
    ['a.example/x', /not a web address/],
    ['javascript:alert(1)', /https:\/\/ address/],
    ['data:text/html,x', /https:\/\/ address/],
    ['file:///etc/passwd', /https:\/\/ address/],
    ['chrome-extension://abcdefghijklmnop/options.html', /https:\/\/ address/],
    ['http://a.example/x', /https:\/\/ address/],
    ['http://169.254.169.254/latest', /https:\/\/ address/],
    ['https://user:pass@a.example/x', /Leave user name and password out/],
    ['https://a.example:99999/x', /not a web address/],
    ['https://*.example/x', /not a web address/],
    ['https:/a.example/x', /not a web address/],
    ['https:\\\\a.example/x', /not a web address/],
    ['https://a.example/x\\..\\y', /not a web address/],
    ['https://a.exa\nmple/x', /not a web address/],
    ['https://a.example/x\r\ny', /not a web address/],
    ['https://{helpdesk}.example/x', /after the host/],
    ['https://a.example{email}/x', /after the host/],
    ['https://{email}@a.example/x', /after the host/],
    ['https://a.example:{ticket_id}/x', /after the host/],
    ['https:///{email}.example/x', /after the host/],
    ['https:/{email}.example/x', /after the host/],
    ['https:/\t/{email}.example/x', /after the host/],
    ['https:\\\\{email}/x', /after the host/],
    ['{link_staff}', /after the host/],
    ['https://{secret.host}/x', /after the host/],
    [`${url}/{tiket_id}`, /There is no \{tiket_id\}\. Is \{ticket_id\} meant\?/],
    [`${url}?q=%{status}`, /written %25/],
    [`${url}?q=%2{status}`, /written %25/],
    [`${url}/${'x'.repeat(2048)}`, /at most 2048 characters/],
  ])('%j', (address, message) => {
    const problems = requestProblemsOf({ url: address });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^request\\.url: .*${message.source}`));
  });

  test.each([
    'http://localhost:8080/x/{ticket_id}',
    'http://192.168.1.5/hook',
    'https://a.example',
    'https://a.example?id={ticket_id}',
    'https://a.example#{ticket_id}',
    'https://a.example./x',
    'https://[::1]:8443/x',
    'https://日本.example/é?q=ü x',
    ' https://a.example/x ',
    'https://a.example/bot{secret.bot_token}/sendMessage',
    'https://a.example/{answer.crm.customer.plan}/{answer.crm-2.0.Order No}?a={{x}&b=%25{status}',
  ])('but not %s', (address) => expect(requestProblemsOf({ url: address })).toEqual([]));
});

describe('tags are refused', () => {
  test.each<[string, RegExp]>([
    ['{Email}', /There is no \{Email\}\. Is \{email\} meant\? A brace .* written \{\{$/],
    ['{email }', /Is \{email\} meant/],
    ['{linkstaff}', /Is \{link_staff\} meant/],
    ['{phone}', /There is no \{phone\}\. Known are \{ticket_id\}, .*answers, such as \{answer\.crm/],
    ['{ticket.id}', /Is \{ticket_id\} meant|There is no \{ticket\.id\}/],
    ['{constructor}', /There is no \{constructor\}/],
    ['{answer}', /There is no \{answer\}/],
    ['{answer.}', /There is no \{answer\.\}/],
    ['{answer.CRM.plan}', /There is no/],
    ['{answer.crm..plan}', /There is no/],
    ['{email|upper}', /behind the bar in \{email\|upper\}.*\{email\|html\}/],
    ['{email|}', /behind the bar/],
    ['{{email}}', /single braces: \{email\}/],
    ['{{email|html}}', /single braces: \{email\}/],
    ['{{secret.token}}', /single braces: \{secret\.token\}/],
    ['{secret}', /There is no \{secret\}/],
    ['{secret.}', /names no secret/],
    ['{secret.a b}', /names no secret/],
    ['{secret.token|html}', /names no secret/],
    ['{secret.signing}', /never leaves the browser/],
    ['{secret.signing_next}', /never leaves the browser/],
  ])('%s, wherever it stands', (tag, message) => {
    const request: Request = {
      url: `${url}/x${tag}`,
      body: `"${tag}"`,
      headers: [{ name: 'X-A', value: `x ${tag}` }],
    };
    const problems = requestProblemsOf(request);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'request.url',
      'request.headers.0.value',
      'request.body',
    ]);
    for (const problem of problems) expect(problem).toMatch(message);
  });

  test('but none of the list', () => {
    const body = JSON.stringify(TAG_NAMES.flatMap((name) => [`{${name}}`, `{${name}|html}`]));
    expect(requestProblemsOf({ body })).toEqual([]);
  });

  test('and no brace that is none: of JSON, of style sheets, doubled', () =>
    expect(requestProblemsOf({ body: '{"a":{"b":"p { color: red } {} {0} { email } {{email}"}}' })).toEqual(
      [],
    ));
});

describe('a body is refused', () => {
  test.each<[Request['format'], string, RegExp]>([
    ['json', 'email={email}', /not JSON/],
    ['json', '{"a": "{email}",}', /not JSON/],
    ['json', '{"a": x{email}}', /not JSON/],
    ['json', '{"a": 1{event_count}}', /not JSON/],
    ['json', '{{email}: 1}', /single braces|not JSON/],
    ['json', '{"a": {status}{email}}', /not JSON/],
    ['json', '{"a": "\\{email}"}', /not JSON/],
    ['json', '{"a": "\\u00{email}"}', /not JSON/],
    ['json', '{"a": "{email}', /not JSON/],
    ['json', '{"a": -{event_count}}', /not JSON/],
    ['json', '{"a": "two\nlines"}', /not JSON/],
    ['json', '{"a": {secret.x}{secret.y}}', /not JSON/],
    ['xml', 'email={email}', /Line 1: this is not XML/],
    ['xml', '<a>\n<b>{email}</a>', /Line 2: this is not XML/],
    ['xml', '<a>{email}</a><b/>', /not XML/],
    ['xml', '<a>&nbsp;{email}</a>', /not XML/],
    ['xml', '<a>&{email};</a>', /not XML/],
    ['xml', '<a>&#{event_count};</a>', /not XML/],
    ['xml', '<a b={email}/>', /not XML/],
    ['xml', '<a {email}/>', /not XML/],
    ['xml', '<a>]]{email}></a>', /not XML/],
    ['xml', '<soap:a>{email}</soap:a>', /not XML/],
    ['xml', '<{email}/>', /\{email\} stands where XML has no place/],
    ['xml', '<a {email}="1"/>', /\{email\} stands where XML has no place/],
    ['xml', '<a><!-- {email} --></a>', /\{email\} stands where XML has no place/],
    ['xml', '<a><![CDATA[{status}{email|html}]]></a>', /\{status\} stands where XML has no place/],
    ['xml', '<?x {email}?><a/>', /\{email\} stands where XML has no place/],
    ['xml', '<!DOCTYPE a [<!ENTITY b "{email}">]><a/>', /\{email\} stands where XML has no place/],
    ['xml', '<a><!-- {secret.x} --></a>', /\{secret\.x\} stands where/],
    ['xml', '<?xml version="1.0" encoding="ISO-8859-1"?><a>{email}</a>', /UTF-8/],
    ['form', 'a={emial}', /Is \{email\} meant/],
  ])('%s %s', (format, body, message) => {
    const problems = requestProblemsOf({ url, format, body });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^request\\.body: .*(?:${message.source})`));
  });

  test.each<[Request['format'], string]>([
    ['json', ''],
    ['json', '{changes}'],
    ['json', '{"a": [{tags}, {email}], "{status}": "{tags}", "t": {secret.x}}'],
    [
      'xml',
      '<?xml version="1.0" encoding="utf-8"?>\n<a b="{email}" c=\'{tags}\'>{email}{status}<![CDATA[x]]></a>',
    ],
    ['xml', '<s:a xmlns:s="urn:x"><s:b>{secret.x}&amp;{email|html}</s:b></s:a>'],
    ['form', 'a={email}&{status}={secret.x}'],
    ['form', '{changes}'],
  ])('but not %s %s', (format, body) => expect(requestProblemsOf({ url, format, body })).toEqual([]));

  test('of a GET, unless it is a form', () => {
    const get = (format: Request['format'], body: string) =>
      requestProblemsOf({ url, method: 'GET', format, body });
    expect(get('json', '{"a": {email}}')).toEqual([
      expect.stringMatching(/^request\.body: A GET has no body/),
    ]);
    expect(get('xml', '<a>{email}</a>')).toEqual([
      expect.stringMatching(/^request\.body: A GET has no body/),
    ]);
    expect([...get('form', 'a={email}'), ...get('json', '')]).toEqual([]);
  });
});

describe('headers and authorisation are refused', () => {
  const header = (name: string, value = 'x') => ({ url, headers: [{ name, value }] });
  test.each<[Request, string]>([
    [header('Host'), 'request.headers.0.name: Browsers do not let'],
    [header('User-Agent'), 'request.headers.0.name: Browsers do not let'],
    [header('Content-Type'), 'request.headers.0.name: Deskside sets “Content-Type” itself'],
    [header('Webhook-Signature'), 'request.headers.0.name: Deskside sets'],
    [header('Ünï'), 'request.headers.0.name: A header name is'],
    [header('X', 'a\r\nb'), 'request.headers.0.value: A header value is one line'],
    [header('X', '日本'), 'request.headers.0.value: A header value is one line'],
    [
      {
        url,
        headers: [
          { name: 'X-A', value: '' },
          { name: 'x-a', value: '' },
        ],
      },
      'request.headers.1.name: This header is there twice',
    ],
    [
      { ...header('authorization'), authorisation: { type: 'bearer' } },
      'request.headers.0.name: This header is there twice',
    ],
    [
      { ...header('X-Key'), authorisation: { type: 'api-key', header: 'x-key' } },
      'request.headers.0.name: This header',
    ],
    [
      { url, authorisation: { type: 'api-key', header: 'Cookie' } },
      'request.authorisation.header: Browsers do not let',
    ],
    [
      { url, authorisation: { type: 'basic', username: 'a:b' } },
      'request.authorisation.username: A user name has no colon',
    ],
    [
      { url, authorisation: { type: 'basic', username: 'a\nb' } },
      'request.authorisation.username: A user name has no colon',
    ],
  ])('%j', (changes, message) => {
    const problems = requestProblemsOf(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('but not an Accept or an Authorization of one’s own', () => {
    expect(requestProblemsOf(header('Accept', 'application/vnd.x+json'))).toEqual([]);
    expect(requestProblemsOf(header('Authorization', 'Token {secret.t}'))).toEqual([]);
  });
});

describe('conditions are refused', () => {
  type Condition = NonNullable<
    NonNullable<NonNullable<Rule['when']>['groups']>[number]
  >['conditions'][number];
  const conditionProblems = (condition: Condition, events: Rule['events'] = ['ticket.first_seen']) =>
    problemsOf({ ...(events ? { events } : {}), when: { groups: [{ conditions: [condition] }] } });

  test.each<[Condition, string]>([
    [{ of: 'answer', is: 'is', value: 'x' }, 'connector: Choose whose answer'],
    [{ of: 'status', is: 'is' }, 'value: Say what to compare with'],
    [{ of: 'status', is: 'is_not', value: ' ' }, 'value: Say what to compare with'],
    [{ of: 'age_hours', is: 'greater', value: 'old' }, 'value: This is not a number'],
    [
      { of: 'age_hours', is: 'contains', value: '1' },
      'is: “contains” makes no sense of “age_hours”. Known are greater, less',
    ],
    [{ of: 'tags', is: 'greater', value: '1' }, 'is: “greater” makes no sense'],
    [{ of: 'helpdesk', is: 'empty' }, 'is: “empty” makes no sense'],
    [{ of: 'reply_author', is: 'changed_to', value: 'x' }, 'is: “changed_to” makes no sense'],
    [{ of: 'status', is: 'changed_to', value: 'x' }, 'is: Only the event ticket.changed knows'],
    [{ of: 'subject', is: 'matches', value: '(' }, 'value: This is no regular expression'],
    [{ of: 'subject', is: 'matches', value: '(a+)+$' }, 'value: On some texts this pattern'],
    [{ of: 'subject', is: 'is', value: 'x'.repeat(501) }, 'value: A value has at most 500'],
  ])('%j', (condition, message) => {
    const problems = conditionProblems(condition);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`when.groups.0.conditions.0.${message}`);
  });

  test('but not what makes sense', () => {
    expect(
      conditionProblems({ of: 'status', is: 'changed_to', value: 'closed' }, ['ticket.changed']),
    ).toEqual([]);
    expect(conditionProblems({ of: 'answer', connector: 'crm', is: 'not_empty' })).toEqual([]);
    expect(
      conditionProblems({ of: 'answer', connector: 'crm', path: 'mrr', is: 'greater', value: '1,200' }),
    ).toEqual([]);
    expect(conditionProblems({ of: 'subject', is: 'matches', value: '^re:\\s' })).toEqual([]);
  });
});

describe('a rule is refused', () => {
  test.each<[Rule, string]>([
    [{ id: 'A B' }, 'id: An id is small letters'],
    [{ id: 'constructor' }, 'id: This word has a meaning'],
    [{ name: ' ' }, 'name: A rule needs a name'],
    [{ name: 'x'.repeat(81) }, 'name: A name has at most 80'],
    [{ events: [] }, 'events: Choose at least one event'],
    [{ events: ['action'] }, 'button.label: A button needs a label'],
    [{ perMinute: 0 }, 'perMinute: From 1 to 6000'],
    [{ sender: { who: 'flag', flag: '' } }, 'sender.flag: A flag has'],
    [{ when: { groups: [{ conditions: [] }] } }, 'when.groups.0.conditions: A group needs a condition'],
  ])('%j', (changes, message) => {
    const problems = problemsOf(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('but not for what is said by nobody', () => expect(problemsOf({})).toEqual([]));
});
