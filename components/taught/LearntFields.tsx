import type { ComponentChildren } from 'preact';
import type { Helpdesk, Strategy } from '../../lib/helpdesks/helpdesk.ts';
import type { TaughtDraft } from '../../lib/teaching/taught-message.ts';

/** Each field with what it read on the page that was taught, and where it looks from now on. */
export function LearntFields({ draft: { helpdesk, sample } }: { draft: TaughtDraft }) {
  const { fields } = helpdesk;
  const rows = [
    { label: 'Customer’s address', value: sample.email, place: placeOf(fields.email) },
    { label: 'Subject', value: sample.subject, place: placeOf(fields.subject) },
    { label: 'Status', value: sample.status, place: placeOf(fields.status) },
    { label: 'Ticket number', value: sample.id, place: numberPlace(helpdesk) },
  ];
  return (
    <table class="learnt">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">On this ticket</th>
          <th scope="col">Where it looks</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value, place }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td dir="auto">{value ?? <span class="muted">left out</span>}</td>
            <td>{place}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placeOf([strategy]: readonly Strategy[] = []): ComponentChildren {
  if (strategy?.from !== 'dom') return null;
  const { select, read, deep = [], label } = strategy;
  const path = [select, ...deep].join(' » ');
  return (
    <>
      <code>{typeof read === 'object' ? `${path} → ${read.attribute}` : path}</code>
      {label === undefined ? null : <span class="muted"> after “{labelText(label)}”</span>}
    </>
  );
}

/** The label itself, out of the pattern that was made of it. */
function labelText(pattern: string): string {
  return pattern
    .replace(/^\^|\\s\*.*$/g, '')
    .replaceAll('\\s+', ' ')
    .replace(/\\(.)/g, '$1');
}

function numberPlace({ ticket: [ticket] }: Helpdesk): ComponentChildren {
  if (ticket === undefined) return null;
  return 'from' in ticket ? <code>{ticket.select}</code> : <span class="muted">the page’s address</span>;
}
