import { elementText, NOT_TEXT } from '../helpdesks/element-text.ts';
import { fieldText } from '../helpdesks/field-text.ts';
import type { DomReading, DomStrategy } from '../helpdesks/helpdesk.ts';
import { FIELD_LIMIT } from '../helpdesks/limits.ts';
import { addressReading } from './address-reading.ts';
import { draftHelpdesk, type TaughtField } from './draft-helpdesk.ts';
import { messageRegion, messageRegions } from './message-region.ts';
import { tellsOf } from './personal-words.ts';
import { readDraft } from './read-draft.ts';
import { robustSelector } from './robust-selector.ts';

/** How one field is read from now on, and what it reads on this page. */
export interface Learnt {
  learnt: true;
  field: TaughtField;
  element: Element;
  strategy: DomStrategy;
  value: string;
  /** Only the element's place tells it. */
  positional: boolean;
}

/**
 * Why an element cannot be learnt. `no-address`, `several-addresses`: what it says; `empty`, `too-long`: no value; `in-message`: what stands there is the customer's to write;
 * `frame`, `component`: closed to the engine; `no-selector`: nothing tells it from others; `not-read`: the engine reads something else there.
 */
export interface NotLearnt {
  learnt: false;
  reason:
    | 'no-address'
    | 'several-addresses'
    | 'empty'
    | 'too-long'
    | 'in-message'
    | 'frame'
    | 'component'
    | 'no-selector'
    | 'not-read';
}

interface Reading {
  element: Element;
  read: DomReading['read'];
  match?: string;
  value: string;
}

/**
 * Learns a field from the element that somebody pointed at, and reads it back with the engine. `despiteMessage`: they say that the place is no message,
 * whatever its names say.
 */
export function learnField(
  field: TaughtField,
  pointed: Element,
  despiteMessage: boolean,
): Learnt | NotLearnt {
  if (/^i?frame$/.test(pointed.localName)) return notLearnt('frame');
  if (!despiteMessage && messageRegion(pointed) !== null) return notLearnt('in-message');
  const reading = field === 'email' ? readAddress(pointed) : readText(pointed);
  if (typeof reading === 'string') return notLearnt(pointed.shadowRoot === null ? reading : 'component');
  const found = robustSelector(reading.element, tellsOf([reading.value], field === 'email'));
  if (found === null) return notLearnt('no-selector');
  const { element, read, match, value } = reading;
  const strategy: DomStrategy = {
    from: 'dom',
    select: found.select,
    read,
    ...(match === undefined ? {} : { match }),
    anywhere: false,
    visible: false,
    pick: 'first',
  };
  if (readBack(field, strategy, element) !== value) return notLearnt('not-read');
  return { learnt: true, field, element, strategy, value, positional: found.positional };
}

function notLearnt(reason: NotLearnt['reason']): NotLearnt {
  return { learnt: false, reason };
}

function readAddress(pointed: Element): Reading | NotLearnt['reason'] {
  const found = addressReading(pointed);
  if (found === 'none') return 'no-address';
  if (found === 'several') return 'several-addresses';
  const { address, ...reading } = found;
  return { ...reading, value: address };
}

function readText(element: Element): Reading | NotLearnt['reason'] {
  const read = wayToRead(element);
  const text = textBy(element, read);
  if (text.trim() === '') return 'empty';
  return text.trim().length > FIELD_LIMIT ? 'too-long' : { element, read, value: fieldText(text) };
}

function wayToRead(element: Element): 'text' | 'value' | 'selectedOption' {
  if (element.localName === 'select') return 'selectedOption';
  return /^(input|textarea)$/.test(element.localName) ? 'value' : 'text';
}

function textBy(element: Element, read: ReturnType<typeof wayToRead>): string {
  switch (read) {
    case 'text':
      return elementText(element, NOT_TEXT).replace(/\s+/g, ' ');
    case 'value':
      return 'value' in element && typeof element.value === 'string' ? element.value : '';
    case 'selectedOption':
      return (
        [...element.querySelectorAll<HTMLOptionElement>('option')].find(({ selected }) => selected)?.text ??
        ''
      );
  }
}

/** What the engine reads with this strategy alone, wherever the ticket's id may be. */
function readBack(field: TaughtField, strategy: DomStrategy, element: Element): string | undefined {
  const draft = draftHelpdesk('page', {
    ticket: { in: 'all', pattern: '^(?<id>.+)$' },
    fields: { [field]: strategy },
    exclude: messageRegions([element]),
  });
  const view = readDraft(draft, element.ownerDocument, new URL(element.ownerDocument.URL));
  if (view.state !== 'ticket') return undefined;
  const { customer } = view.ticket;
  if (field === 'email') return customer.state === 'address' ? customer.email : undefined;
  return view.ticket[field];
}
