import type { BareSettings } from '../bare-extension/answer-customers.ts';
import type { BareAnswer, WithBareApi } from '../bare-extension/messages.ts';

/**
 * The background: looks whether the customer's answers are kept, for it cannot know that beforehand, and asks each connector's endpoint where they are not, with a secret that lies sealed until then. Tells
 * the frame of all answers at once.
 */
export function lookAndAsk({ url, connectors, kept }: BareSettings): void {
  const { runtime, tabs } = (globalThis as unknown as WithBareApi).chrome;
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('floor');
  opening.onupgradeneeded = () => opening.result.createObjectStore('answers');
  const opened = settled(opening);

  const sealing = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const sealed = crypto.subtle
    .generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    .then(async (key) => ({
      key,
      secret: await crypto.subtle.encrypt(sealing, key, new TextEncoder().encode('a secret')),
    }));
  const unsealed = async () => {
    const { key, secret } = await sealed;
    return new TextDecoder().decode(await crypto.subtle.decrypt(sealing, key, secret));
  };

  const ask = async (connector: string, email: string): Promise<BareAnswer> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await unsealed()}` };
    const body = JSON.stringify({ email });
    const response = await fetch(`${url}/${connector}`, { method: 'POST', headers, body });
    return { connector, record: await response.json() };
  };
  const keep = async (email: string, answers: BareAnswer[]) => {
    const rows = (await opened).transaction('answers', 'readwrite').objectStore('answers');
    await Promise.all(answers.map((answer) => settled(rows.put(answer, [answer.connector, email]))));
  };
  const answer = async (email: string): Promise<BareAnswer[]> => {
    const rows = (await opened).transaction('answers').objectStore('answers');
    const found = await Promise.all(connectors.map((name) => settled(rows.get([name, email]))));
    const answers = found.filter((row) => row !== undefined);
    if (answers.length > 0) return answers;
    const asked = await Promise.all(connectors.map((connector) => ask(connector, email)));
    if (kept.includes(email)) await keep(email, asked);
    return asked;
  };

  runtime.onMessage.addListener((message, { tab, frameId }) => {
    if (tab === undefined || frameId === undefined) return;
    if (message.kind === 'hello') void tabs.sendMessage(tab.id, { kind: 'frame', frameId }, { frameId: 0 });
    if (message.kind !== 'customer') return;
    const to = { frameId: message.frameId };
    void answer(message.email).then((answers) => tabs.sendMessage(tab.id, { kind: 'answers', answers }, to));
  });
}
