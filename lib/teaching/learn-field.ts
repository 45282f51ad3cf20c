import { elementText, NOT_TEXT } from '../helpdesks/element-text.ts';
import { fieldText } from '../helpdesks/field-text.ts';
import type { DomReading, DomStrategy } from '../helpdesks/helpdesk.ts';
import { FIELD_LIMIT } from '../helpdesks/limits.ts';
import { addressReading } from './address-reading.ts';
import { draftHelpdesk, type TaughtField } from './draft-helpdesk.ts';
import { messageRegion, messageRegions } from './message-region.ts';
import { isOwnPlace } from './own-place.ts';
import { type TellsOfCustomer, tellsOf } from './personal-words.ts';
import { readDraft } from './read-draft.ts';
import { type WayToFind, waysToFind } from './ways-to-find.ts';

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
 * `own`: where pages show who is signed in; `frame`, `component`: closed to the engine; `no-selector`: nothing tells it from others; `not-read`: the engine reads something else
 * there.
 */
export interface NotLearnt {
  learnt: false;
  reason:
    | 'no-address'
    | 'several-addresses'
    | 'empty'
    | 'too-long'
    | 'in-message'
    | 'own'
    | 'frame'
    | 'component'
    | 'no-selector'
    | 'not-read';
}

/** What the one who points says besides. */
export interface Told {
  /** The place is no message, and not the agent's own, whatever its names say. */
  insisted?: boolean;
  /** The customer's address, where it is known by now: nothing of it may be in a selector. */
  customer?: string | undefined;
}

interface Reading {
  element: Element;
  read: DomReading['read'];
  match?: string;
  value: string;
}

/** Learns a field from the element that somebody pointed at, and reads it back with the engine. */
export function learnField(
  field: TaughtField,
  pointed: Element,
  { insisted = false, customer }: Told = {},
): Learnt | NotLearnt {
  if (/^i?frame$/.test(pointed.localName)) return notLearnt('frame');
  if (!insisted && messageRegion(pointed) !== null) return notLearnt('in-message');
  const reading = field === 'email' ? readAddress(pointed) : readText(pointed);
  if (typeof reading === 'string') return notLearnt(isClosed(pointed) ? 'component' : reading);
  if (!insisted && field === 'email' && isOwnPlace(reading.element)) return notLearnt('own');
  return learnReading(field, reading, tellsOfAny(field, reading.value, customer));
}

function learnReading(field: TaughtField, reading: Reading, tells: TellsOfCustomer): Learnt | NotLearnt {
  const { element, value } = reading;
  const ways = waysToFind(field, element, tells);
  for (const way of ways) {
    const strategy = strategyOf(field, reading, way);
    if (readBack(field, strategy, element) === value)
      return { learnt: true, field, element, strategy, value, positional: way.by === 'place' };
  }
  return notLearnt(ways.length === 0 ? 'no-selector' : 'not-read');
}

/** Of an address that only its kind or a label tells, another ticket may show several: then none counts, rather than the first. */
function strategyOf(field: TaughtField, { read, match }: Reading, { find, by }: WayToFind): DomStrategy {
  const strategy: DomStrategy = {
    from: 'dom',
    ...find,
    read,
    ...(match === undefined ? {} : { match }),
    anywhere: false,
    visible: false,
    pick: 'first',
  };
  return field !== 'email' || by === 'name' || by === 'place'
    ? strategy
    : { ...strategy, match: match ?? '.*(?:@|%40).*', pick: 'all', single: true };
}

function tellsOfAny(field: TaughtField, value: string, customer: string | undefined): TellsOfCustomer {
  const ofValue = tellsOf([value], field === 'email');
  const ofCustomer = tellsOf(customer === undefined ? [] : [customer], true);
  return (name) => ofValue(name) || ofCustomer(name);
}

/** A component whose inside cannot be seen, or not be told apart. */
function isClosed(element: Element): boolean {
  const isEmpty = element.localName.includes('-') && (element.textContent ?? '').trim() === '';
  return element.shadowRoot !== null || isEmpty;
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
