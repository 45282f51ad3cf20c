import { t } from '../../lib/i18n.ts';

/** What a template shows of a customer: what stands beside a term, in a cell of a table, and whatever the template marks. */
const VALUES = 'dd, td, [data-copy]';
/** What has a meaning of its own for a click, of what `clean-html.ts` leaves. */
const CONTROLS = 'a[href], summary';

/** The values in a template's document, in its order. A list or table within a cell has values of its own, so that cell is none; nor is what is empty. */
export function valuesIn(frame: Document): HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>(VALUES)].filter(isValue);
}

function isValue(element: HTMLElement): boolean {
  const isMarked = element.hasAttribute('data-copy');
  const isAnother =
    !isMarked &&
    (element.querySelector(VALUES) !== null || element.parentElement?.closest('[data-copy]') !== null);
  const isBlank = `${element.dataset['copy'] ?? ''}${element.textContent}`.trim() === '';
  return !isAnother && !isBlank && element.closest(CONTROLS) === null;
}

/** Whether an event on `target` is that of a link, or of what opens and closes. The frame has classes of its own, so `instanceof` tells nothing here. */
export function isControl(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(CONTROLS) !== null;
}

/** What is copied: the text that the template names, else what is to be read, with its lines. */
export function textOf(value: HTMLElement): string {
  return value.dataset['copy']?.trim() || value.innerText.trim();
}

/** What a value is called: its label, its term, or the heading of its row or column. */
export function nameOf(value: HTMLElement): string {
  const label = value.getAttribute('aria-label') ?? headingOf(value)?.textContent ?? '';
  return label.replace(/\s+/g, ' ').trim() || t('sidebar.value.unnamed');
}

function headingOf(value: HTMLElement): Element | null | undefined {
  const place = value.closest('dd, td');
  if (place?.tagName === 'DD') return termBefore(place);
  return place === null ? null : headingOfCell(place as HTMLTableCellElement);
}

function termBefore(description: Element): Element | null {
  let before = description.previousElementSibling;
  while (before?.tagName === 'DD') before = before.previousElementSibling;
  return before?.tagName === 'DT' ? before : null;
}

function headingOfCell(cell: HTMLTableCellElement): Element | null | undefined {
  const inRow = cell.parentElement?.querySelector(':scope > th');
  const above = cell.closest('table')?.rows[0]?.cells[cell.cellIndex];
  return inRow ?? (above?.tagName === 'TH' ? above : null);
}
