import { afterEach, describe, expect, test, vi } from 'vitest';
import { FORMER } from '../lib/letter.ts';
import { asReply } from '../lib/reply.ts';
import { createLetterbox, type Letterbox } from '../lib/secrets/letterbox.ts';
import { sendSealed } from '../lib/send-sealed.ts';

const sendMessage = vi.fn();
vi.stubGlobal('chrome', { ...(globalThis as { chrome?: object }).chrome, runtime: { sendMessage } });

const SECRET = 'c4n4ry-"é';
const REQUEST = { connector: 'crm', secrets: { key: SECRET } };

interface Message {
  name: string;
  request?: unknown;
  letter?: unknown;
}

/** A background that dies after it has given its address so many times. Gives what it read, and all that could be overheard. */
function background(deaths = 0) {
  let letterbox: Letterbox = createLetterbox();
  let left = deaths;
  const overheard: string[] = [];
  const read: unknown[] = [];
  sendMessage.mockImplementation(async (message: Message) => {
    overheard.push(JSON.stringify(message));
    if (message.name === 'letter-address') {
      const address = await letterbox.address();
      if (left-- > 0) letterbox = createLetterbox();
      return asReply(address);
    }
    const opened = await letterbox.open(message.name, message.letter);
    if (opened === null) throw new Error(FORMER);
    read.push(opened.request);
    return asReply({ ok: true });
  });
  return { read, overheard };
}

afterEach(() => vi.resetAllMocks());

describe('a request that holds secrets', () => {
  test('is read by the background and by nobody who hears the messages', async () => {
    const { read, overheard } = background();
    expect(await sendSealed('save-secrets', REQUEST)).toEqual({ ok: true });
    expect(read).toEqual([REQUEST]);
    expect(overheard.join('')).not.toMatch(/c4n4ry|crm/);
  });

  test('is sealed anew where the background started again in between', async () => {
    const { read } = background(1);
    expect(await sendSealed('save-secrets', REQUEST)).toEqual({ ok: true });
    expect(read).toEqual([REQUEST]);
  });

  test('is given up where that happens twice', async () => {
    background(2);
    await expect(sendSealed('save-secrets', REQUEST)).rejects.toThrow(FORMER);
  });

  test('is sent once where the background refuses it', async () => {
    const letterbox = createLetterbox();
    sendMessage.mockImplementation(async ({ name }: Message) => {
      if (name === 'letter-address') return asReply(await letterbox.address());
      throw new Error('Refused: save-secrets has the wrong shape.');
    });
    await expect(sendSealed('save-secrets', REQUEST)).rejects.toThrow('wrong shape');
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });
});

describe('a letterbox', () => {
  async function letterTo(letterbox: Letterbox): Promise<Record<string, string>> {
    sendMessage.mockImplementation(async ({ name }: Message) =>
      asReply(name === 'letter-address' ? await letterbox.address() : { ok: true }),
    );
    await sendSealed('save-secrets', REQUEST);
    return sendMessage.mock.lastCall?.[0].letter;
  }

  test('opens a letter under the name that it was sealed for alone', async () => {
    const letterbox = createLetterbox();
    const letter = await letterTo(letterbox);
    expect(await letterbox.open('preview', letter)).toBeNull();
    expect(await letterbox.open('save-secrets', letter)).toEqual({ request: REQUEST });
  });

  test('opens no letter that was changed, cut or made up', async () => {
    const letterbox = createLetterbox();
    const letter = await letterTo(letterbox);
    const { sealed = '', from = '' } = letter;
    const flipped = `${sealed[0] === 'A' ? 'B' : 'A'}${sealed.slice(1)}`;
    const wrong = [
      { ...letter, sealed: flipped },
      { ...letter, sealed: sealed.slice(0, 8) },
      { ...letter, from: from.slice(0, 40) },
      { ...letter, from: 'not Base64!' },
      { ...letter, iv: undefined },
      'letter',
      null,
    ];
    for (const attempt of wrong) expect(await letterbox.open('save-secrets', attempt)).toBeNull();
  });
});
