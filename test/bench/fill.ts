import type { Delivery } from '../../lib/webhooks/delivery.ts';

/** Runs in a page of the extension in a tab: as many answers of other customers in the cache as are wanted, each a copy of one that is there. */
export async function fillAnswers(wanted: number): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('deskside-cache'));
  const [row] = await settled(database.transaction('answers').objectStore('answers').getAll(null, 1));
  if (row === undefined) throw new Error('No answer is kept yet.');
  const held = await settled(database.transaction('answers').objectStore('answers').count());
  for (let from = held; from < wanted; from += 2000) {
    const writing = database.transaction('answers', 'readwrite').objectStore('answers');
    const last = Math.min(from + 2000, wanted);
    for (let number = from; number < last; number += 1)
      writing.put({ ...row, size: 400 }, `other customer ${number}`);
    await settled(writing.count());
  }
  const totals = database.transaction('totals', 'readwrite').objectStore('totals');
  await settled(totals.put(wanted * 400, 'size'));
  database.close();
}

/** Runs there too: as many deliveries wait as are wanted, copies of one that is not due today. */
export async function fillDeliveries(wanted: number, waiting: Delivery): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('deskside'));
  const held = await settled(database.transaction('deliveries').objectStore('deliveries').count());
  for (let from = held; from < wanted; from += 2000) {
    const writing = database.transaction('deliveries', 'readwrite').objectStore('deliveries');
    const last = Math.min(from + 2000, wanted);
    for (let number = from; number < last; number += 1)
      writing.put({ ...waiting, id: `waits-${number}`, at: waiting.at + number });
    await settled(writing.count());
  }
  database.close();
}
