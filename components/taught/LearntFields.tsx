import type { ComponentChildren } from 'preact';
import type { Helpdesk, Strategy } from '../../lib/helpdesks/helpdesk.ts';
import { t } from '../../lib/i18n.ts';
import type { TaughtDraft } from '../../lib/teaching/taught-message.ts';

/** Each field with what it read on the page that was taught, and where it looks from now on. */
export function LearntFields({ draft: { helpdesk, sample } }: { draft: TaughtDraft }) {
  const { fields } = helpdesk;
  const rows = [
    { label: t('taught.field.email'), value: sample.email, place: placeOf(fields.email) },
    { label: t('taught.field.subject'), value: sample.subject, place: placeOf(fields.subject) },
    { label: t('taught.field.status'), value: sample.status, place: placeOf(fields.status) },
    { label: t('taught.field.id'), value: sample.id, place: numberPlace(helpdesk) },
  ];
  return (
    <table class="learnt">
      <thead>
        <tr>
          <th scope="col">{t('taught.column.field')}</th>
          <th scope="col">{t('taught.column.value')}</th>
          <th scope="col">{t('taught.column.place')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value, place }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td dir="auto">{value ?? <span class="muted">{t('taught.leftOut')}</span>}</td>
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
      {label === undefined ? null : (
        <span class="muted"> {t('taught.afterLabel', { label: labelText(label) })}</span>
      )}
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
  return 'from' in ticket ? (
    <code>{ticket.select}</code>
  ) : (
    <span class="muted">{t('taught.pageAddress')}</span>
  );
}
