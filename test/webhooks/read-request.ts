import { SaxesParser } from 'saxes';
import { Webhook } from 'standardwebhooks';
import type { Received } from './receiver.ts';

/** An XML element: the text in it, its children's left out, and its children, in order. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

/** What a receiver reads in a body: JSON, a form's fields, or an XML document's root, as its content type says. Throws where it is none, or of another type. */
export function parsedBody({ headers, body }: Pick<Received, 'headers' | 'body'>): unknown {
  const type = (headers['content-type'] ?? '').split(';')[0];
  switch (type) {
    case 'application/json':
      return JSON.parse(body);
    case 'application/x-www-form-urlencoded':
      return Object.fromEntries(new URLSearchParams(body));
    case 'application/xml':
      return parsedXml(body);
    default:
      throw new Error(`A body of type "${type}".`);
  }
}

/** Throws where it is not well-formed. */
export function parsedXml(text: string): XmlElement {
  const document: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (piece: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('The document is empty.');
  return root;
}

/** Whether the public library for Standard Webhooks takes a request's signature with this secret. */
export function isSigned({ headers, body }: Pick<Received, 'headers' | 'body'>, secret: string): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

/** A request's `webhook-id`. */
export function idOf({ headers }: Pick<Received, 'headers'>): string {
  return String(headers['webhook-id'] ?? '');
}
