import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelled, panel, untilPanel } from '../../browser/sidebar-words.ts';
import { sendFrom } from '../../driver/send-from.ts';
import { waitUntil } from '../../driver/wait-until.ts';
import { attack } from '../attack.ts';
import { BODY_ATTACKS } from '../body-attacks.ts';
import { CONNECTION_ATTACKS } from '../connection-attacks.ts';
import { nameOf } from '../endpoint-attack.ts';
import { type EndpointStage, openEndpointStage } from './endpoint-stage.ts';
import { badgesIn, unboundMarks } from './panel-marks.ts';

describe.each(['chromium', 'firefox'] as const)('endpoints that attack, in %s', (kind) => {
  let stage: EndpointStage;

  beforeAll(async () => {
    stage = await openEndpointStage(kind);
    await untilPanel(stage.sidebar, 'Case 8.2', /cannot be reached|Timeout/, 30_000);
  });
  afterAll(() => stage?.close());

  for (const each of [...CONNECTION_ATTACKS, ...BODY_ATTACKS])
    attack(
      each.id,
      async () => void (await untilPanel(stage.sidebar, nameOf(each), each.says)),
      each.of === undefined ? {} : { of: each.of },
    );

  test('the panels around them are there', async () => {
    await untilPanel(stage.sidebar, 'First', 'Ana Rivera');
    await untilPanel(stage.sidebar, 'Last', 'Ana Rivera');
  });

  test('nobody was asked whom an endpoint named, and nothing was sent over a connection that nobody vouches for', () => {
    expect(stage.servers.canary.hits).toEqual([]);
    expect(stage.servers.untrusted.requests).toEqual([]);
    expect(stage.servers.faults.requests.filter(({ path }) => path === '/found?2.1')).toEqual([]);
  });

  attack('9.8', async () => {
    expect(await stage.sidebar.evaluate(unboundMarks, panel('Case 9.8'))).toEqual([]);
  });

  attack('23.3', async () => {
    expect(await stage.sidebar.evaluate(badgesIn, panel('Case 23.3'))).toEqual([]);
  });

  attack('23.4', async () => {
    expect(await stage.sidebar.evaluate(badgesIn, panel('Case 23.4'))).toEqual(['badge badge-gray']);
  });

  attack('13.1', async () => {
    await again('Case 13.1', '/sets-cookies');
    const cookies = requestsTo('/sets-cookies').map(({ headers }) => headers['cookie']);
    expect(cookies).toEqual([undefined, undefined]);
    expect(await stage.page.evaluate(() => document.cookie)).not.toMatch(/taken|everywhere/);
  });

  attack('13.2', async () => {
    await stage.page.evaluate(async () => {
      await cookieStore.set('session', 'agent');
      localStorage.setItem('draft', 'half a reply');
    });
    expect(await stage.page.evaluate(() => document.cookie)).toContain('session=agent');
    await again('Case 13.2', '/clears-site-data');
    expect(requestsTo('/clears-site-data')).toHaveLength(2);
    expect(await stage.page.evaluate(() => [document.cookie, localStorage.getItem('draft')])).toEqual([
      expect.stringContaining('session=agent'),
      'half a reply',
    ]);
    const options = await stage.driver.extensionPage('options.html');
    expect(JSON.stringify(await sendFrom(options, 'read-settings', {}))).toContain('Case 13.2');
    await options.close();
  });

  attack('8.6', async () => {
    await untilPanel(stage.sidebar, 'Case 8.6', 'Ana Rivera');
    await stage.driver.revokeHost('http://localhost/*');
    await refresh('Case 8.6');
    await untilPanel(stage.sidebar, 'Case 8.6', /Access needed.*Allow/);
    expect(requestsTo('/found?8.6')).toHaveLength(1);
  });

  function requestsTo(path: string) {
    return stage.servers.faults.requests.filter((request) => request.path === path);
  }

  async function refresh(name: string): Promise<void> {
    await stage.sidebar.$eval(labelled(`Refresh ${name}`), (button) => (button as HTMLElement).click());
  }

  /** Asks an endpoint once more, and waits for its panel. */
  async function again(name: string, path: string): Promise<void> {
    const asked = requestsTo(path).length;
    await refresh(name);
    await waitUntil('the request', () => requestsTo(path).length > asked);
    await untilPanel(stage.sidebar, name, 'Ana Rivera');
  }
});
