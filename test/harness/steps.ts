import { drawn, until } from './until.ts';

/** What somebody does in a page, or waits for. `press`: a button, tab, link, switch or summary, by its name. `choose`: one of a few, by its name. */
export type Step =
  | { press: string }
  | { choose: string }
  | { type: string; text: string }
  /** A file of this name, into the only field for files. */
  | { file: string; text: string }
  | { open: 'every summary' }
  /** Of an element, by its selector. */
  | { there: string }
  | { says: string };

/** Does them one after another, each as soon as that is possible and the page has been drawn. Rejects where one is not. Touches: DOM. */
export async function walk(steps: Step[]): Promise<void> {
  for (const step of steps) {
    await until(JSON.stringify(step), () => canDo(step));
    await drawn();
  }
}

function canDo(step: Step): boolean {
  if ('says' in step) return document.body.innerText.includes(step.says);
  if ('there' in step) return document.querySelector(step.there) !== null;
  if ('file' in step) return chooseFile(step.file, step.text);
  if ('type' in step) return typeInto(step.type, step.text);
  if ('choose' in step) return chooseOne(step.choose);
  if ('open' in step) return openAll();
  const control = [...document.querySelectorAll<HTMLElement>('button, a[href], summary')].find(
    (element) => element.checkVisibility() && nameOf(element) === step.press,
  );
  control?.click();
  return control !== undefined;
}

function typeInto(label: string, text: string): boolean {
  const found = [...document.querySelectorAll('label')].find((each) => nameOf(each) === label);
  const field = found?.control;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.blur();
  return true;
}

function chooseOne(name: string): boolean {
  const radio = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    (each) => nameOf(each) === name,
  );
  radio?.click();
  return radio !== undefined;
}

function chooseFile(name: string, text: string): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (field === null) return false;
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name, { type: 'application/json' }));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function openAll(): boolean {
  const folds = document.querySelectorAll('details');
  for (const fold of folds) fold.open = true;
  return folds.length > 0;
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
}
