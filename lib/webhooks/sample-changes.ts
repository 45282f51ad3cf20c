import { t } from '../i18n.ts';
import { changesBetween } from './changes-between.ts';
import type { FieldChange, SeenTicket, WatchedField } from './happening.ts';

/** Changes that a ticket might have been through: of the fields that count, or of the status alone; as much as the ticket has of them. */
export function sampleChanges(ticket: SeenTicket, fields: readonly WatchedField[]): FieldChange[] {
  const wanted = fields.length === 0 ? ['status'] : fields;
  return changesBetween({ ...ticket, ...before() }, ticket).filter(({ field }) =>
    (wanted as string[]).includes(field),
  );
}

/** What a ticket was before it changed. */
function before(): Pick<SeenTicket, WatchedField> {
  return {
    status: 'new',
    priority: 'normal',
    tags: ['delivery'],
    subject: t('ruleSample.formerSubject'),
    assignee: '',
    email: 'ana@example.com',
  };
}
