// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { addressesOnPage } from '../../lib/teaching/addresses-on-page.ts';

beforeAll(() => {
  Element.prototype.checkVisibility = function () {
    return this.closest('[hidden]') === null;
  };
});

test('offers addresses outside messages, each once, not the agent’s own, and none that nobody sees', () => {
  document.body.innerHTML = `
    <header><span>me@desk.example</span></header>
    <p class="mail">jan@company.cz</p>
    <a href="mailto:jan@company.cz">write</a>
    <p hidden>gone@company.cz</p>
    <select><option>choice@company.cz</option></select>
    <div class="message-body"><a href="mailto:boss@company.cz">boss@company.cz</a></div>
    <a href="mailto:cc@company.cz">copy</a><p>me@desk.example</p>`;
  const offered = addressesOnPage(document, 3).map(({ address }) => address);
  expect(offered).toEqual(['jan@company.cz', 'cc@company.cz']);
  expect(addressesOnPage(document, 1)[0]?.element).toBe(document.querySelector('.mail'));
});
