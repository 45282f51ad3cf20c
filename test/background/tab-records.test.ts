import { expect, test } from 'vitest';
import { createTabRecords, type TabRecord } from '../../entrypoints/background/tab-records.ts';
import { sessionArea } from '../lookup/session-area.ts';

const RECORD: TabRecord = {
  tab: 7,
  origin: 'https://help.example',
  sequence: 4,
  validSince: 1,
  view: null,
  settled: false,
  answered: [],
  number: 0,
  seenAt: 0,
  sidebarFrame: null,
  typed: null,
  left: [],
  heardAt: [],
  greetedAt: [],
};
const further = (record: TabRecord | null) => record && { ...record, sequence: record.sequence + 1 };

test('what one background has written the next one reads', async () => {
  const session = sessionArea();
  await createTabRecords(session).change(7, () => RECORD);
  expect(await createTabRecords(session).read(7)).toEqual(RECORD);
  await createTabRecords(session).forget(7);
  expect(await createTabRecords(session).read(7)).toBeNull();
});

test('changes of a tab come one after the other, and whoever reads after them sees them all', async () => {
  const tabs = createTabRecords(sessionArea());
  void tabs.change(7, () => RECORD);
  for (let n = 0; n < 5; n += 1) void tabs.change(7, further);
  expect(await tabs.read(7)).toMatchObject({ sequence: 9 });
  void tabs.change(7, further);
  expect(await tabs.all()).toMatchObject([{ tab: 7, sequence: 10 }]);
  expect(await tabs.all([8])).toEqual([]);
});

test('a change that gives nothing leaves the record, and one that throws holds up no other', async () => {
  const tabs = createTabRecords(sessionArea());
  await tabs.change(7, () => RECORD);
  expect(await tabs.change(7, () => null)).toBeNull();
  const broken = tabs.change(7, () => {
    throw new Error('No such view.');
  });
  await expect(broken).rejects.toThrow('view');
  expect(await tabs.read(7)).toEqual(RECORD);
});

test('a sequence that could not be stored is not given again: somebody may have been told of it', async () => {
  const session = sessionArea();
  const tabs = createTabRecords(session);
  await tabs.change(7, () => RECORD);
  const { set } = session;
  session.set = () => Promise.reject(new Error('The session is full.'));
  await expect(tabs.change(7, further)).rejects.toThrow('full');
  session.set = set;
  expect(await tabs.change(7, further)).toMatchObject({ sequence: 6 });
});

test('a record that another release has left is none', async () => {
  const session = sessionArea();
  session.items.set('tab:7', JSON.stringify({ tab: 7, page: 'https://help.example' }));
  session.items.set('tab:8', JSON.stringify({ ...RECORD, tab: 8 }));
  const tabs = createTabRecords(session);
  expect(await tabs.read(7)).toBeNull();
  expect(await tabs.all()).toMatchObject([{ tab: 8 }]);
});
