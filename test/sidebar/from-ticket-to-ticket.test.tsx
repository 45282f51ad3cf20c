// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { open, settled, text } from './open-sidebar.tsx';
import { ada, billing, crm, failed, found, shownFor, timed, timeout, unknown } from './played-port.ts';

afterEach(() => void vi.useRealTimers());

describe('from ticket to ticket', () => {
  test('the next ticket and what the cache holds for it are there at once; nothing of the former is', () => {
    const { show } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    show(shownFor('bob@example.com', 2, { cached: { crm: timed(found({ name: 'Bob' })) } }));
    expect(document.body.textContent).not.toContain('Ada');
    expect(document.body.textContent).not.toContain('ada@');
    expect(screen.getByRole('heading', { name: 'bob@example.com' })).toBeTruthy();
    expect(screen.getByText('Bob')).toBeTruthy();
  });

  test('the former panels blank at once while the next ones are asked', async () => {
    const { show, asked } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    show(shownFor('bob@example.com', 2));
    expect(screen.queryByText('Ada Lovelace')).toBeNull();
    expect(screen.getByRole('img', { name: 'Asking Shop CRM' })).toBeTruthy();
    show({ ...shownFor('bob@example.com', 3), ticket: { state: 'reading', ticket: { id: '43' } } });
    await settled(() => asked[0]?.reply(ada));
    expect(screen.queryByText('Ada Lovelace')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Shop CRM' })).toBeNull();
  });

  test('an endpoint that is quick never looks as if it was waited for; one that is not does, until it answers', async () => {
    vi.useFakeTimers();
    const { request } = open(shownFor('ada@example.com', 1, { panels: [crm, billing] }));
    const looks = () =>
      ['Refresh Shop CRM', 'Refresh Billing', 'Refresh all'].map((name) =>
        screen.getByRole('button', { name }).getAttribute('aria-disabled'),
      );
    const drawn = () => document.querySelectorAll('.panel .skeleton-line').length;
    const pass = (milliseconds: number) =>
      act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
    await pass(50);
    expect([looks(), drawn()]).toEqual([['false', 'false', 'false'], 0]);
    request('crm').reply(ada);
    await pass(100);
    expect([looks(), drawn()]).toEqual([['false', 'true', 'false'], 3]);
    request('billing').reply(unknown);
    await pass(10);
    expect([looks(), drawn()]).toEqual([['false', 'false', 'false'], 0]);
  });

  test('never takes the focus', () => {
    const { show } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    show(shownFor('bob@example.com', 2));
    show({ ...shownFor('', 3), ticket: { state: 'no-ticket' } });
    expect(document.activeElement).toBe(document.body);
  });

  test('results are announced once all are there, and once', async () => {
    const { request } = open(
      shownFor('ada@example.com', 1, { panels: [crm, billing], cached: { crm: timed(ada) } }),
    );
    expect(text(screen.getByRole('status'))).toBe('');
    await settled(() => request('billing').reply(failed));
    expect(text(screen.getByRole('status'))).toBe(
      'ada@example.com. Shop CRM: Ada Lovelace, VIP. Billing: Error 503',
    );
  });
});

describe('what a screen reader hears', () => {
  const heard = () => text(screen.getByRole('status'));
  const first = () =>
    open(
      shownFor('ada@example.com', 1, {
        panels: [crm, billing],
        cached: { crm: timed(ada), billing: timed(unknown) },
      }),
    );

  test('of a refresh is the refreshed panel alone', async () => {
    const { request } = first();
    expect(heard()).toBe('ada@example.com. Shop CRM: Ada Lovelace, VIP. Billing: unknown customer');
    fireEvent.click(screen.getByRole('button', { name: 'Refresh Billing' }));
    expect(heard()).toBe('');
    await settled(() => request('billing').reply(failed));
    expect(heard()).toBe('Billing: Error 503');
  });

  test('of news of the same ticket is what is new, and nothing where nothing is', async () => {
    const { show, request } = first();
    const cached = { crm: timed(ada, { at: 7 }), billing: timed(unknown, { at: 7 }) };
    show(shownFor('ada@example.com', 2, { panels: [crm, billing], cached }));
    expect(heard()).toBe('ada@example.com. Shop CRM: Ada Lovelace, VIP. Billing: unknown customer');
    show(shownFor('ada@example.com', 3, { panels: [crm, { ...billing, question: 'solved' }], cached: {} }));
    await settled(() => request('billing').reply(timeout));
    expect(heard()).toBe('Billing: Timeout (3s)');
  });

  test('of a customer who comes back is all of it again', () => {
    const { show } = first();
    const cached = { crm: timed(ada), billing: timed(unknown) };
    show(shownFor('bob@example.com', 2, { panels: [crm, billing], cached }));
    expect(heard()).toContain('bob@example.com. Shop CRM');
    show(shownFor('ada@example.com', 3, { panels: [crm, billing], cached }));
    expect(heard()).toContain('ada@example.com. Shop CRM');
  });
});
