// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { watchFrame } from '../../components/sidebar/watch-frame.ts';

let stop = () => {};
afterEach(() => stop());

test.each([
  ['<a href="https://crm.example/" target="_blank">x</a>', false],
  ['<a href="https://crm.example/" target="_blank"><b><i>x</i></b></a>', false],
  ['<a href="mailto:a@b.example" target="_blank">x</a>', false],
  ['<a href="https://crm.example/">x</a>', true],
  ['<a href="https://crm.example/" target="_top">x</a>', true],
  ['<a href="javascript:alert(1)" target="_blank">x</a>', true],
  ['<a href="/options.html" target="_blank">x</a>', true],
  ['<a href="http://crm.example/" target="_blank">x</a>', true],
])('a click on %s is prevented: %s', (html, prevented) => {
  document.body.innerHTML = html;
  ({ stop } = watchFrame(document, () => {}));
  const deepest = document.querySelector('i') ?? document.querySelector('a');
  for (const type of ['click', 'auxclick']) {
    const click = new MouseEvent(type, { bubbles: true, cancelable: true });
    // jsdom would try to follow the link.
    document.body.addEventListener(type, rememberAndPrevent, { once: true });
    deepest?.dispatchEvent(click);
    expect(wasPrevented).toBe(prevented);
  }
});

test('tells the height of an output at once, and after the agent opened something', () => {
  document.body.innerHTML = '<p>Pro</p>';
  let height = 10;
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 300, height);
  const heights: number[] = [];
  const watching = watchFrame(document, (next) => heights.push(next));
  stop = watching.stop;
  watching.measure();
  height = 80;
  document.body.dispatchEvent(new Event('toggle'));
  expect(heights).toEqual([10, 80]);
});

test('goes on telling the height while somebody drags the width of the sidebar', () => {
  let height = 100;
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 300, height);
  let observed = () => {};
  const heights: number[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(resized: () => void) {
        observed = resized;
      }
      observe() {}
      disconnect() {}
    },
  );
  ({ stop } = watchFrame(document, (next) => heights.push(next)));
  for (let step = 1; step <= 50; step += 1) {
    vi.stubGlobal('innerWidth', 300 + step);
    height += 10;
    observed();
  }
  expect(heights.at(-1)).toBe(600);
  vi.unstubAllGlobals();
});

test('an output that is as high as the frame’s own height many times over does not keep the next one from its height', () => {
  document.body.innerHTML = '<p>Pro</p>';
  let height = 0;
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 300, height);
  let last = 0;
  const { measure, stop: end } = watchFrame(document, (next) => {
    last = next;
  });
  stop = end;
  measure();
  for (; height < 1000; height += 10) document.body.append('x');
  measure();
  expect(last).toBe(1000);
  height = 999;
  measure();
  expect(last).toBe(999);
});

test('a document with nothing in it tells no height: the agent does not see it', () => {
  document.body.replaceChildren();
  const heights: number[] = [];
  const watching = watchFrame(document, (next) => heights.push(next));
  stop = watching.stop;
  watching.measure();
  document.body.dispatchEvent(new Event('toggle'));
  expect(heights).toEqual([]);
});

let wasPrevented = false;

function rememberAndPrevent(event: Event): void {
  wasPrevented = event.defaultPrevented;
  event.preventDefault();
}
