// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { fakePort } from './fake-port.ts';
import { go, look, openLog, RULES, rows, withLog } from './open-log.ts';
import { click, openOptions } from './page.tsx';
import {
  answered,
  attempt,
  delivery,
  manyDeliveries,
  sampleDeliveries,
  waiting,
} from './sample-deliveries.ts';

withLog();

describe('finding', () => {
  test('by state, by rule, by text, each with a way back from nothing', async () => {
    await openLog(sampleDeliveries());
    await waitFor(() => expect(rows()).toHaveLength(9));
    const states = within(screen.getByRole('navigation', { name: 'Deliveries by state' }));
    expect(states.getByRole('link', { name: 'Failed 2' }).getAttribute('href')).toBe('#deliveries//failed');
    await go('#deliveries/parent-note/failed');
    await waitFor(() => expect(rows()).toHaveLength(1));
    const search = screen.getByLabelText('Search');
    fireEvent.input(search, { target: { value: 'nowhere to be found' } });
    await screen.findByText('No such deliveries');
    click('Show all');
    await waitFor(() => expect(rows()).toHaveLength(9));
    expect(location.hash).toBe('#deliveries');
  });

  test('what is typed is asked for once somebody stops typing', async () => {
    const port = await openLog(sampleDeliveries());
    await waitFor(() => expect(rows()).toHaveLength(9));
    for (const text of ['4', '46', '465', '4650'])
      fireEvent.input(screen.getByLabelText('Search'), { target: { value: text } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    const asked = port.sent.flatMap(({ name, request }) =>
      name === 'read-deliveries' ? [request.text] : [],
    );
    expect([...new Set(asked)]).toEqual(['', '4650']);
  });

  test('a search goes on through pages in which nothing is found', async () => {
    const port = fakePort({ config: RULES });
    const [only] = [delivery('far')];
    const counts = { waiting: 0, delivered: 1, failed: 0, skipped: 0 };
    port.on['read-deliveries'] = ({ before }) =>
      before === null
        ? { deliveries: [], next: [7, 'x'], counts, unseen: 0 }
        : { deliveries: [only], next: null, counts, unseen: 0 };
    await openOptions(port, '#deliveries');
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  test('10,000 deliveries: a page of them, and more on demand', async () => {
    await openLog(manyDeliveries(10_000));
    await waitFor(() => expect(rows()).toHaveLength(50));
    screen.getByRole('link', { name: 'All 10,000' });
    click('Show more');
    await waitFor(() => expect(rows()).toHaveLength(100));
  });
});

describe('a log that is open', () => {
  test('follows what happens', async () => {
    const kept = [waiting('w')];
    await openLog(kept);
    await waitFor(() => expect(rows()[0]).toContain('Waiting'));
    kept.splice(0, 1, delivery('w', { attempts: [attempt(1, answered(503)), attempt(2, answered(201))] }));
    kept.push(waiting('new', { at: Date.now() + 1000 }));
    await look();
    expect(rows()).toHaveLength(2);
    expect(rows()[1]).toMatch(/Delivered.*2 attempts.*HTTP 201/);
  });

  test('moves no row from under the pointer: newer ones wait for a press', async () => {
    const kept = [waiting('w')];
    await openLog(kept);
    await waitFor(() => expect(rows()).toHaveLength(1));
    const list = screen.getByRole('region', { name: 'Deliveries' });
    vi.spyOn(list, 'matches').mockReturnValue(true);
    kept.push(waiting('n1', { at: Date.now() + 1000 }), waiting('n2', { at: Date.now() + 2000 }));
    await look();
    expect(rows()).toHaveLength(1);
    click('Show 2 new');
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  test('asks nothing while nobody sees the page, and at once when somebody does', async () => {
    const port = await openLog([waiting('w')]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    const asked = () => port.sent.filter(({ name }) => name === 'read-deliveries').length;
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await look();
    const before = asked();
    await look();
    expect(asked()).toBe(before);
    visible.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(asked()).toBe(before + 1));
  });

  test('says when the background no longer answers, and recovers', async () => {
    const port = await openLog([waiting('w')]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    port.on['read-deliveries'] = () => Promise.reject(new Error('dead'));
    await look();
    await screen.findByText(/may be out of date/);
    expect(rows()).toHaveLength(1);
    delete port.on['read-deliveries'];
    await look();
    await waitFor(() => expect(screen.queryByText(/may be out of date/)).toBeNull());
  });
});
