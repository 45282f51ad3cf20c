import type { Browser, Page } from 'puppeteer-core';
import { runInside } from './firefox-inside.ts';
import type { Driver } from './launch.ts';

/**
 * Runs a function in a closed shadow root of the tab in front, and gives what it returns, which JSON must be able to hold; `null` where there is no such host. Pages and
 * puppeteer's selectors see nothing of such a root; the browser's own tools do. `source` is the function's source, called with the root and `argument`.
 */
export function inClosedRoot(
  { kind, browser }: Driver,
  page: Page,
  host: string,
  source: string,
  argument = '',
): Promise<unknown> {
  return kind === 'chromium'
    ? inChromium(page, host, source, argument)
    : inFirefox(browser, host, source, argument);
}

async function inChromium(page: Page, host: string, source: string, argument: string): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
    if (nodeId === 0) return null;
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: `function (argument) { return (${source})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    });
    return result.value ?? null;
  } finally {
    await session.detach();
  }
}

/** The page lives in another process: a script sent there answers. `openOrClosedShadowRoot` is for the browser alone. */
async function inFirefox(browser: Browser, host: string, source: string, argument: string): Promise<unknown> {
  const script = `
    const root = content.document.querySelector(${JSON.stringify(host)})?.openOrClosedShadowRoot;
    const value = root ? (${source})(root, ${JSON.stringify(argument)}) : null;
    sendAsyncMessage('deskside-test-root', JSON.stringify(value ?? null));`;
  return JSON.parse(String(await runInside(browser, ASK_TAB, script)));
}

const ASK_TAB = `(script) => new Promise((resolve) => {
  const { messageManager } = gBrowser.selectedBrowser;
  const told = ({ data }) => {
    messageManager.removeMessageListener('deskside-test-root', told);
    resolve(data);
  };
  messageManager.addMessageListener('deskside-test-root', told);
  messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  setTimeout(resolve, 2000, 'null');
})`;
