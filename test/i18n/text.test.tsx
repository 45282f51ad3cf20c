// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Text } from '../../components/ui/Text.tsx';
import { standInForI18n } from '../../lib/i18n-stand-in.ts';
import { speak } from '../speak.ts';

afterEach(() => {
  cleanup();
  speak('en');
});

test('elements stand where the language wants them', () => {
  render(<Text of="grant.forPanel" parts={{ name: <b>Shop</b> }} />);
  expect(document.body.innerHTML).toContain('for the panel “<b>Shop</b>”');
});

test('an element may hold words of the text, and others in them', () => {
  standInForI18n({ common_unset: 'Read {product}the {settings}{/product} now.' });
  const parts = {
    product: (words: preact.ComponentChildren) => <a href="https://guide.example">{words}</a>,
    settings: <b>guide {'{x}'}</b>,
  };
  render(<Text of="common.unset" parts={parts} />);
  expect(document.body.textContent).toBe('Read the guide {x} now.');
  expect(document.querySelector('a')?.innerHTML).toBe('the <b>guide {x}</b>');
});
