import { expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { mergeConfigs } from '../../lib/config/merge-configs.ts';
import { connector } from '../lookup/sample.ts';

const site = (origin: string, helpdesk: string) => ({ origin, helpdesk });
const mine = configSchema.parse({
  version: 2,
  workspace: { id: 'mine' },
  sidebar: { side: 'left', width: 400 },
  helpdesks: [site('https://a.example', 'zendesk')],
  connectors: [connector({ id: 'crm', name: 'My CRM' }), connector({ id: 'own' })],
});

test('entries of the file take the place of mine, new ones follow, and all else of mine stays', () => {
  const file = configSchema.parse({
    version: 2,
    sidebar: { side: 'right' },
    helpdesks: [site('https://b.example', 'freescout'), site('https://a.example', 'zammad')],
    connectors: [connector({ id: 'new' }), connector({ id: 'crm', name: 'Team CRM' })],
  });
  const merged = mergeConfigs(mine, file);
  expect(merged.connectors.map(({ id, name }) => [id, name])).toEqual([
    ['crm', 'Team CRM'],
    ['own', 'CRM'],
    ['new', 'CRM'],
  ]);
  expect(merged.helpdesks.map(({ origin, helpdesk }) => [origin, helpdesk])).toEqual([
    ['https://a.example', 'zammad'],
    ['https://b.example', 'freescout'],
  ]);
  expect([merged.workspace.id, merged.sidebar]).toEqual(['mine', { side: 'right', width: 400 }]);
});

test('an empty file changes nothing', () => {
  expect(mergeConfigs(mine, configSchema.parse({ version: 2 }))).toEqual(mine);
});
