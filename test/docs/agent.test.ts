import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHORTCUTS } from '../../components/sidebar/shortcut.ts';
import { connectorSchema } from '../../lib/lookup/connector.ts';
import { SNIPPET_PLACEHOLDERS } from '../../lib/lookup/snippet-placeholders.ts';
import { MAX_WIDTH, MIN_WIDTH } from '../../lib/panel/layout.ts';
import { codeBlock } from './code-blocks.ts';

const markdown = readFileSync(join(import.meta.dirname, '../../docs/agent.md'), 'utf8');

test('every key of the sidebar is listed, in its order', () => {
  const listed = [...markdown.matchAll(/^\| (<kbd>.*?<\/kbd>) +\|/gm)].map(([, cell = '']) =>
    cell.replaceAll(/<\/?kbd>/g, ''),
  );
  expect(listed).toEqual(SHORTCUTS.map(({ keys }) => keys));
});

test('every placeholder of a snippet is listed', () => {
  const listed = [...markdown.matchAll(/^\| `\{(\w+)\}` +\|/gm)].map(([, name]) => name);
  expect(listed).toEqual([...SNIPPET_PLACEHOLDERS]);
});

test('the example of the config is one, and a value by its path may stand in it', () => {
  const example = JSON.parse(codeBlock(markdown, 'json'));
  const connector = { id: 'crm', name: 'CRM', endpoint: 'https://api.example.com/lookup', ...example };
  expect(connectorSchema.parse(connector)).toMatchObject(example);
});

test('the widths are those of the sidebar', () => {
  expect(markdown).toContain(`from ${MIN_WIDTH} to ${MAX_WIDTH} pixels`);
});
