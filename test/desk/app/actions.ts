import { go, showAgain } from './navigation.ts';

/** Sends forms and changed properties to the desk's API. */
export function listenForActions(): void {
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    void submit(event.target);
  });
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) void changeProperty(event.target);
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a') !== null) return;
    const href = event.target.closest<HTMLElement>('tr[data-href]')?.dataset['href'];
    if (href !== undefined) go(href);
  });
}

async function submit(form: HTMLFormElement): Promise<void> {
  const fields = Object.fromEntries(new FormData(form));
  switch (form.dataset['action']) {
    case 'search':
      return go(`/?q=${encodeURIComponent(String(fields['q']))}`);
    case 'reply':
      await send('POST', `/api/tickets/${form.dataset['ticket']}/replies`, fields);
      form.reset();
      return showAgain();
    case 'create': {
      const created = await send('POST', '/api/tickets', fields);
      return go(`/tickets/${created.id}`);
    }
  }
}

async function changeProperty({ dataset, value }: HTMLSelectElement): Promise<void> {
  const { field, ticket } = dataset;
  if (field === undefined || ticket === undefined) return;
  await send('PATCH', `/api/tickets/${ticket}`, { [field]: value });
  await showAgain();
}

async function send(method: string, path: string, body: object): Promise<{ id: number }> {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
