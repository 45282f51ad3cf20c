/**
 * The demo desk and its endpoints from the command line. Stops on Ctrl+C, or by itself after an hour.
 *
 *   node test/desk/serve.ts [--minutes 60] [--navigation full] [--delay 120]
 */
import { parseArgs } from 'node:util';
import { startDesk } from './desk.ts';
import { startEndpoints } from './endpoints.ts';
import { secrets } from './secrets.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    navigation: { type: 'string', default: 'history' },
    delay: { type: 'string', default: '120' },
  },
});

const desk = await startDesk({
  navigation: values.navigation === 'full' ? 'full' : 'history',
  delay: Number(values.delay),
});
const endpoints = await startEndpoints();
console.log(`Desk       ${desk.url}/tickets/1042`);
for (const [name, url] of Object.entries(endpoints.urls)) console.log(`${name.padEnd(10)} ${url}`);
for (const [connector, named] of Object.entries(secrets))
  for (const [name, value] of Object.entries(named))
    console.log(`Secret     ${connector}.${name} = ${value}`);

const end = setTimeout(stop, Number(values.minutes) * 60_000);
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

async function stop(): Promise<void> {
  clearTimeout(end);
  await Promise.all([desk.close(), endpoints.close()]);
}
