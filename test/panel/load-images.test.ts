import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { imageType } from '../../lib/panel/image-type.ts';
import { type ImageWorld, loadImages } from '../../lib/panel/load-images.ts';
import { type PictureServer, PNG, startPictureServer } from './picture-server.ts';

let server: PictureServer;
let elsewhere: PictureServer;
beforeAll(async () => {
  [server, elsewhere] = await Promise.all([startPictureServer(), startPictureServer()]);
});
beforeEach(() => {
  server.requests.length = 0;
  elsewhere.requests.length = 0;
});
afterAll(() => Promise.all([server.close(), elsewhere.close()]));

const DATA = `data:image/png;base64,${PNG.toString('base64')}`;

describe('a picture', () => {
  test.each(['/png', '/png-as-text', '/png?customer=1'])('%s comes as data', async (path) => {
    expect(await load(path)).toEqual({ ok: true, data: DATA });
  });

  test('of 200 kB comes, one byte more does not', async () => {
    expect(await load('/largest')).toMatchObject({ ok: true });
    expect(await load('/too-large')).toEqual({ ok: false, problem: 'too-large' });
    expect(await load('/too-large-unsaid')).toEqual({ ok: false, problem: 'too-large' });
  });

  test.each([
    ['/svg', 'not-an-image'],
    ['/svg-as-png', 'not-an-image'],
    ['/html', 'not-an-image'],
    ['/empty', 'not-an-image'],
    ['/redirect', 'redirect'],
    ['/missing', 'http'],
    ['/reset', 'unreachable'],
  ])('%s: %s', async (path, problem) => {
    expect(await load(path)).toEqual({ ok: false, problem });
    expect(server.requests).toHaveLength(1);
  });

  test('is given up after five seconds', async () => {
    const before = performance.now();
    expect(await load('/never')).toEqual({ ok: false, problem: 'timeout' });
    expect(performance.now() - before).toBeLessThan(8000);
  }, 10_000);

  test('is asked for without cookies, referrer or anything of the ticket', async () => {
    await load('/png');
    const names = Object.keys(server.requests[0]?.headers ?? {});
    expect(names).not.toEqual(expect.arrayContaining(['cookie']));
    expect(names.filter((name) => /cookie|referer|authorization|origin|x-/.test(name))).toEqual([]);
  });
});

describe('an address that an answer made up', () => {
  test.each([
    () => `${elsewhere.url}/png`,
    () => `${server.url.replace('127.0.0.1', 'localhost')}/png`,
    () => `${server.url.replace('//', '//user:pass@')}/png`,
    () => `${server.url.replace('//', `//${'127.0.0.1'}@`)}/png`,
    () => `${server.url.replace(/:\d+$/, '')}/png`,
    () => `https://127.0.0.1:${new URL(server.url).port}/png`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'file:///etc/passwd',
    () => 'data:image/png;base64,AAAA',
    () => 'blob:http://127.0.0.1/1',
    () => '//127.0.0.1/png',
    () => '/png',
    () => '',
  ])('%s is not asked', async (address) => {
    expect(await loadImages([address()], [server.url], WORLD)).toEqual([
      { ok: false, problem: 'not-listed' },
    ]);
    expect([...server.requests, ...elsewhere.requests]).toEqual([]);
  });

  test('a redirect to a host that is not listed is not followed', async () => {
    await load('/redirect');
    expect(server.requests.map(({ path }) => path)).toEqual(['/redirect']);
  });

  test('without a listed host nothing is asked', async () => {
    expect(await loadImages([`${server.url}/png`], [], WORLD)).toEqual([
      { ok: false, problem: 'not-listed' },
    ]);
    expect(server.requests).toEqual([]);
  });

  test('only the first ten are asked', async () => {
    const urls = Array.from({ length: 15 }, (_, n) => `${server.url}/png?${n}`);
    expect(await loadImages(urls, [server.url], WORLD)).toHaveLength(10);
    expect(server.requests).toHaveLength(10);
  });
});

test('where the browser does not let us reach the host, nothing is asked', async () => {
  const world = { ...WORLD, hasHost: async () => false };
  expect(await loadImages([`${server.url}/png`], [server.url], world)).toEqual([
    { ok: false, problem: 'permission-missing' },
  ]);
  expect(server.requests).toEqual([]);
});

describe('the type of a picture by its bytes', () => {
  test.each([
    ['89504e470d0a1a0a', 'image/png'],
    ['ffd8ffe0', 'image/jpeg'],
    ['474946383961', 'image/gif'],
    ['474946383761', 'image/gif'],
    ['524946460000000057454250', 'image/webp'],
    ['000000206674797061766966', 'image/avif'],
    ['3c737667', null],
    ['0a3c3f786d6c', null],
    ['5249464600000000574156', null],
    ['000000206674797069736f6d', null],
    ['89504e47', null],
    ['', null],
  ])('%s: %s', (hex, type) => {
    expect(imageType(Buffer.from(hex, 'hex'))).toBe(type);
  });
});

const WORLD: ImageWorld = { fetch, hasHost: async () => true };

async function load(path: string) {
  const [image] = await loadImages([`${server.url}${path}`], [server.url], WORLD);
  return image;
}
