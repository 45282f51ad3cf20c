// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RuleHealthLine, RuleStopped } from '../../components/deliveries/RuleHealthLine.tsx';

afterEach(cleanup);

test('says nothing until it is known how a rule fares', () => {
  render(<RuleHealthLine rule="note" health={null} />);
  expect(document.body.textContent).toBe('');
});

test.each(['none' as const, { waiting: 0, failed: 0 }])(
  'a rule that nothing was sent of says so',
  (health) => {
    render(<RuleHealthLine rule="note" health={health} />);
    expect(document.body.textContent).toBe('Nothing sent yet');
  },
);

test('what failed and what waits lead to it; the last delivery has its age', () => {
  const health = { waiting: 2, failed: 3, deliveredAt: Date.now() - 5 * 60_000 };
  render(<RuleHealthLine rule="note" health={health} />);
  const links = screen.getAllByRole<HTMLAnchorElement>('link');
  expect(links.map((link) => `${link.textContent} ${link.getAttribute('href')}`)).toEqual([
    '3 failed #deliveries/note/failed',
    '2 waiting #deliveries/note/waiting',
    'Last delivered 5 min ago #deliveries/note',
  ]);
});

test('a rule that its endpoint stopped says since when, and can be resumed', () => {
  const resume = vi.fn();
  const health = { waiting: 0, failed: 1, stoppedAt: Date.UTC(2026, 10, 20, 12) };
  render(<RuleStopped health={health} onResume={resume} />);
  expect(screen.getByText(/Nov 20, 2026.*gone for good \(410\)/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Resume' }));
  expect(resume).toHaveBeenCalledOnce();
});
