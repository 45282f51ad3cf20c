import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { type Desk, startDesk } from '../desk/desk.ts';
import { type Build, builtFor } from '../driver/builds.ts';
import { type Driver, launch } from '../driver/launch.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { freshSeed } from '../random.ts';
import { enterRuleSecrets } from '../webhooks/enter-rule-secrets.ts';
import { idOf, isSigned } from '../webhooks/read-request.ts';
import { type Receiver, startReceiver } from '../webhooks/receiver.ts';
import { soak } from '../webhooks/soak.ts';
import { SIGNING, soakConfig } from '../webhooks/soak-config.ts';

/** Side by side: what takes long is the wait for alarms, which browsers let nobody hasten. */
describe.concurrent('Chromium is closed once, and its background ends 10 times', () => {
  test(shows('24.7', '200 events arrive, each under one id'), async () => {
    const seed = freshSeed();
    const { wrong, ...report } = await soak({
      browser: 'chromium',
      events: 200,
      kills: 10,
      restarts: 1,
      seed,
    });
    console.log(`Seed ${seed}:`, report);
    expect(wrong).toEqual([]);
    expect(report).toMatchObject({ events: 200, arrived: 200 + report.again });
    expect(report.refused).toBeGreaterThan(0);
  }, 240_000);
});

describe.concurrent('Firefox is closed while the receiver is down, and started again', () => {
  const TICKETS = [1042, 1043];
  let desk: Desk;
  let receiver: Receiver;
  let build: Build;
  let profile: string;
  let driver: Driver;

  beforeAll(async () => {
    [desk, receiver] = await Promise.all([startDesk(), startReceiver()]);
    build = await builtFor('firefox', soakConfig(desk.url, receiver.url));
    profile = await mkdtemp(join(tmpdir(), 'deskside-restart-'));
    driver = await launch({ browser: 'firefox', extension: build.extension, profile });
    const signing = { signing: SIGNING };
    await enterRuleSecrets(driver, { sights: signing, changes: signing, replies: signing });
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all([desk?.close(), receiver?.close(), build?.done()]);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test(shows(
    '24.7',
    'and all that was waiting arrives, signed, under the ids of its first attempts',
  ), async () => {
    receiver.react('close');
    for (const [index, ticket] of TICKETS.entries()) {
      await driver.openPage(`${desk.url}/tickets/${ticket}`);
      await waitUntil(`first attempts for ${ticket}`, () => idsOf().size === 2 * (index + 1), 20_000);
    }
    const before = idsOf();
    await driver.close();
    receiver.received.length = 0;
    receiver.react({ status: 204 });
    driver = await launch({ browser: 'firefox', extension: build.extension, profile });
    await waitUntil('all four', () => idsOf().size === 4, 50_000);
    expect(idsOf()).toEqual(before);
    const paths = receiver.received.map(({ path }) => path);
    expect([...new Set(paths)].sort()).toEqual(
      ['/ticket.first_seen/', '/ticket.opened/'].flatMap((path) => TICKETS.map((id) => path + id)),
    );
    expect(receiver.received.every((request) => isSigned(request, SIGNING))).toBe(true);
  }, 120_000);

  function idsOf(): Set<string> {
    return new Set(receiver.received.map(idOf));
  }
});
