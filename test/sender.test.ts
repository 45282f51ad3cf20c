import { describe, expect, test } from 'vitest';
import { senderOf } from '../lib/sender.ts';
import { shows } from './attacks/attack.ts';

const OWN = 'chrome-extension://deskside';
const tab = { id: 7 };

function from(sender: Record<string, unknown>) {
  return senderOf({ id: 'deskside', ...sender } as Parameters<typeof senderOf>[0], 'deskside', OWN);
}

describe('who sent a message', () => {
  test.each([
    [
      'the options page in a tab',
      { url: `${OWN}/options.html#connectors`, tab, frameId: 0 },
      { kind: 'page', tab: 7 },
    ],
    ['the popup', { url: `${OWN}/popup.html` }, { kind: 'page', tab: null }],
    [
      'our frame in a helpdesk tab',
      { url: `${OWN}/sidebar.html`, tab, frameId: 3 },
      { kind: 'sidebar', tab: 7, frame: 3 },
    ],
    [
      'our frame under a dynamic URL',
      { url: 'chrome-extension://0b1c/sidebar.html', origin: OWN, tab, frameId: 3 },
      { kind: 'sidebar', tab: 7, frame: 3 },
    ],
    [
      'the content script',
      { url: 'https://acme.zendesk.com/agent/tickets/1', tab, frameId: 0 },
      {
        kind: 'helpdesk',
        tab: 7,
        origin: 'https://acme.zendesk.com',
        url: 'https://acme.zendesk.com/agent/tickets/1',
      },
    ],
    [
      'the content script on another port',
      { url: 'http://127.0.0.1:8080/x', tab, frameId: 0 },
      { kind: 'helpdesk', tab: 7, origin: 'http://127.0.0.1:8080', url: 'http://127.0.0.1:8080/x' },
    ],
    [
      'the content script of a page that went on without a load',
      {
        url: 'https://acme.zendesk.com/agent',
        tab: { id: 7, url: 'https://acme.zendesk.com/agent/tickets/2#x' },
        frameId: 0,
      },
      {
        kind: 'helpdesk',
        tab: 7,
        origin: 'https://acme.zendesk.com',
        url: 'https://acme.zendesk.com/agent/tickets/2#x',
      },
    ],
    [
      'the content script of a tab that is on its way elsewhere',
      { url: 'https://acme.zendesk.com/agent', tab: { id: 7, url: 'https://evil.example/' }, frameId: 0 },
      {
        kind: 'helpdesk',
        tab: 7,
        origin: 'https://acme.zendesk.com',
        url: 'https://acme.zendesk.com/agent',
      },
    ],
  ])('%s', (_, sender, expected) => {
    expect(from(sender)).toEqual(expected);
  });

  test.each([
    ['another extension', { id: 'other', url: `${OWN}/options.html` }],
    ['a sidebar in a tab of its own', { url: `${OWN}/sidebar.html`, tab, frameId: 0 }],
    ['the options page in somebody’s frame', { url: `${OWN}/options.html`, tab, frameId: 2 }],
    ['a content script below the top frame', { url: 'https://acme.zendesk.com/x', tab, frameId: 4 }],
    ['a page without a tab', { url: 'https://acme.zendesk.com/x', frameId: 0 }],
    ['a file', { url: 'file:///etc/hosts', tab, frameId: 0 }],
    ['no address', { tab, frameId: 0 }],
    ['an origin that only begins like ours', { url: `${OWN}.evil.example/options.html`, tab, frameId: 0 }],
  ])(shows(['46.5', '38.4'], '%s is nobody'), (_, sender) => {
    expect(from(sender)).toBeNull();
  });
});
