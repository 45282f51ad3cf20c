import { describe, expect, test } from 'vitest';
import { customerLink, linkProblem } from '../../lib/lookup/link-template.ts';

describe('linkProblem', () => {
  test.each([
    'https://crm.example.com/customers/{customer_id}',
    'https://crm.example.com/?id={customer_id}&from=desk#{customer_id}',
    'https://crm.example.com/home',
    'http://192.168.0.4/customers/{customer_id}',
  ])('takes %s', (link) => expect(linkProblem(link)).toBeNull());

  test.each([
    ['javascript:alert({customer_id})', 'scheme'],
    ['JavaScript:alert(1)', 'scheme'],
    ['data:text/html,{customer_id}', 'scheme'],
    ['http://crm.example.com/{customer_id}', 'scheme'],
    ['https://user:pass@crm.example.com/', 'scheme'],
    ['https://{customer_id}.example.com/', 'not-a-url'],
    ['https://{customer_id}/', 'not-a-url'],
    ['https://crm.example.com:{customer_id}/', 'not-a-url'],
    ['{customer_id}', 'not-a-url'],
    ['//crm.example.com/{customer_id}', 'not-a-url'],
  ])('refuses %s: %s', (link, problem) => expect(linkProblem(link)).toBe(problem));
});

describe('customerLink', () => {
  const template = 'https://crm.example.com/customers/{customer_id}';

  test.each([
    ['12345', 'https://crm.example.com/customers/12345'],
    ['a/../b?c#d', 'https://crm.example.com/customers/a%2F..%2Fb%3Fc%23d'],
    ['%2e%2e', 'https://crm.example.com/customers/%252e%252e'],
    ['Žluťoučký', 'https://crm.example.com/customers/%C5%BDlu%C5%A5ou%C4%8Dk%C3%BD'],
    ['\ud800', 'https://crm.example.com/customers/%EF%BF%BD'],
  ])('%j gives %s', (id, link) => expect(customerLink(template, id)).toBe(link));

  test.each([undefined, '', '.', '..'])('%j gives no link', (id) =>
    expect(customerLink(template, id)).toBeNull(),
  );

  test('a template that is not safe gives no link', () =>
    expect(customerLink('javascript:alert("{customer_id}")', '1')).toBeNull());
});
