/** Text that no reader of the page sees. */
export const NOT_TEXT = 'script,style,template,noscript';

/** An element's text without that of the descendants that `skip` selects. Reads no layout. */
export function elementText(element: Element, skip: string): string {
  if (element.querySelector(skip) === null) return element.textContent ?? '';
  let text = '';
  for (const node of element.childNodes) {
    if (isText(node)) text += node.data;
    else if (isElement(node) && !node.matches(skip)) text += elementText(node, skip);
  }
  return text;
}

/** The text that stands in the element itself, not in its children. */
export function ownText(element: Element): string {
  return [...element.childNodes].map((node) => (isText(node) ? node.data : '')).join('');
}

/** The nearest text before an element in the order of the page, without the white space around it. */
export function textBefore(element: Element): string {
  const texts = element.ownerDocument.createTreeWalker(element.getRootNode(), 4);
  texts.currentNode = element;
  let text = '';
  while (text === '' && texts.previousNode()) text = (texts.currentNode.nodeValue ?? '').trim();
  return text;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
