import { html } from '../app/html.ts';
import { crmRecords } from './crm-data.ts';

/** The CRM's own page of one customer, where the panel's link leads. `null` for an id that it does not know. */
export function customerPage(id: string): string | null {
  const entry = Object.entries(crmRecords).find(([, record]) => String(record.customer_id) === id);
  if (entry === undefined) return null;
  const [email, record] = entry;
  const fields = Object.entries(record.fields).map(
    ([label, value]) =>
      html`<dt dir="auto">${label}</dt><dd dir="auto">${value === null ? '–' : String(value)}</dd>`,
  );
  return `<!doctype html>${
    html`<html lang="en">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${record.name} · Harbour &amp; Finch CRM</title>
<style>
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1.5rem; font: 16px/1.5 system-ui, sans-serif; }
  h1 { margin-bottom: 0; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1.5rem; }
  dt, p { opacity: 0.75; }
  dd { margin: 0; }
  p { overflow-wrap: anywhere; }
</style></head>
<body><p>Customer ${id}</p><h1 dir="auto">${record.name}</h1><p>${email}</p><dl>${fields}</dl></body>
</html>`.text
  }`;
}
