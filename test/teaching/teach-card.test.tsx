// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { TeachPort } from '../../components/teach/port.ts';
import { TeachCard } from '../../components/teach/TeachCard.tsx';
import { learnField, type Told } from '../../lib/teaching/learn-field.ts';
import type { UrlPart } from '../../lib/teaching/url-parts.ts';

afterEach(cleanup);

const ID: UrlPart = { in: 'path', text: '7', at: 3 };
const WORD: UrlPart = { in: 'path', text: 'app', at: 1 };

describe('the card that leads through teaching a page', () => {
  test('who goes back finds what was learnt, and can choose anew', () => {
    const { point } = teach('<p class="mail">jan@company.cz</p><p class="other">eva@company.cz</p>', [ID]);
    point('.mail');
    press('That is it');
    press('Leave it out');
    press('Back');
    press('Back');
    expect(screen.getByText('jan@company.cz', { selector: '.found span' })).toBeTruthy();
    press('Start this step again');
    expect(screen.getByText('Click the customer’s email address')).toBeTruthy();
    point('.other');
    expect(screen.getByText('eva@company.cz', { selector: '.found span' })).toBeTruthy();
  });

  test('nothing of the address may be in what is learnt after it', () => {
    const { point, told } = teach('<p class="mail">jan@company.cz</p><h1 class="headline">Late</h1>', [ID]);
    point('.mail');
    press('That is it');
    point('.headline');
    expect(told.at(-1)).toEqual({ insisted: false, customer: 'jan@company.cz' });
  });

  test('what is refused for its place can be taken all the same', () => {
    const { point } = teach('<header><p class="mail">me@company.cz</p></header>', [ID]);
    point('.mail');
    expect(screen.getByRole('alert').textContent).toMatch(/where the page shows who is signed in/);
    press('It is the customer’s');
    expect(screen.getByText('Deskside reads this address:')).toBeTruthy();
  });

  test.each([
    ['Finish', ID],
    ['None of these', null],
  ])('the keyboard is on “%s” where the likeliest id is %j', (name, guess) => {
    const { point } = teach('<p class="mail">jan@company.cz</p>', [WORD, ID], guess);
    point('.mail');
    press('That is it');
    press('Leave it out');
    press('Leave it out');
    expect(document.activeElement).toBe(screen.getByRole('button', { name }));
  });
});

/** The card above a page, which is pointed at by selectors. */
function teach(html: string, parts: UrlPart[], guess: UrlPart | null = ID) {
  document.body.innerHTML = html;
  const told: Told[] = [];
  let choose: (element: Element) => void = () => {};
  const port: TeachPort = {
    point(_onLook, onChoose) {
      choose = onChoose;
      return { walk() {}, choose() {}, end() {} };
    },
    mark() {},
    addresses: () => [],
    learn(field, element, said) {
      told.push(said);
      return learnField(field, element, said);
    },
    url: () => ({ parts, guess }),
    conclude: () => null,
    hand: async () => {},
    cancel() {},
  };
  render(<TeachCard port={port} />);
  const point = (selector: string) => {
    const element = document.querySelector(selector);
    if (element === null) throw new Error(`There is no ${selector}.`);
    act(() => choose(element));
  };
  return { point, told };
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}
