import { counted, t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import { Badge } from '../ui/Badge.tsx';
import type { EntryChange, EntryKind } from './changed-entries.ts';

/** How many are shown at once: a file may change a thousand. */
const SHOWN = 20;

const KINDS = {
  connector: 'config.kind.connector',
  helpdesk: 'config.kind.helpdesk',
  ownHelpdesk: 'config.kind.ownHelpdesk',
  workspace: 'config.kind.workspace',
  sidebar: 'config.kind.sidebar',
  organisation: 'config.kind.organisation',
} as const satisfies Record<EntryKind, string>;

const CHANGES = {
  added: { label: 'config.change.added', color: 'green' },
  changed: { label: 'config.change.changed', color: 'blue' },
  removed: { label: 'config.change.removed', color: 'red' },
} as const;

/** Entry by entry, what is added, changed and removed. */
export function ChangeList({ changes }: { changes: EntryChange[] }) {
  return (
    <FormPart title={t('config.review.changes')}>
      {changes.length === 0 ? <p>{t('config.review.nothing')}</p> : null}
      <ul class="change-list">
        {[...changes]
          .sort(removedFirst)
          .slice(0, SHOWN)
          .map((change) => (
            <Row key={`${change.kind} ${change.change} ${change.name}`} entry={change} />
          ))}
      </ul>
      {changes.length > SHOWN ? <p>{counted('options.unreadable.more', changes.length - SHOWN)}</p> : null}
    </FormPart>
  );
}

function Row({ entry: { kind, name, change, keys } }: { entry: EntryChange }) {
  const { label, color } = CHANGES[change];
  return (
    <li>
      <Badge color={color}>{t(label)}</Badge>
      <span class="change-words">
        {name === '' ? null : <strong>{name} </strong>}
        <span class="muted">
          {t(KINDS[kind])}
          {keys.length === 0 ? null : ` · ${keys.join(', ')}`}
        </span>
      </span>
    </li>
  );
}

/** What is lost is read first. */
function removedFirst(one: EntryChange, other: EntryChange): number {
  return Number(other.change === 'removed') - Number(one.change === 'removed');
}
