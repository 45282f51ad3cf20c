import type { ConfigChanges } from '../../lib/config/changes.ts';
import type { EntryChange } from '../../lib/config/list-changes.ts';
import { t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import { Badge } from '../ui/Badge.tsx';
import { FoldedList } from './FoldedList.tsx';

const KINDS = {
  connector: 'config.kind.connector',
  rule: 'config.kind.rule',
  helpdesk: 'config.kind.helpdesk',
  ownHelpdesk: 'config.kind.ownHelpdesk',
  workspace: 'config.kind.workspace',
  sidebar: 'config.kind.sidebar',
  flags: 'config.kind.flags',
  sealed: 'config.kind.sealed',
  organisation: 'config.kind.organisation',
} as const;

const CHANGES = {
  added: { label: 'config.change.added', color: 'green' },
  changed: { label: 'config.change.changed', color: 'blue' },
  removed: { label: 'config.change.removed', color: 'red' },
} as const;

interface Line {
  kind: keyof typeof KINDS;
  change: EntryChange['kind'];
  key: string;
  /** Empty for what there is one of. */
  name: string;
  /** What is different in it. */
  fields: string[];
}

/** Entry by entry, what is added, changed and removed. */
export function ChangeList({ changes }: { changes: ConfigChanges }) {
  const lines = linesOf(changes);
  return (
    <FormPart title={t('config.review.changes')}>
      {lines.length === 0 ? <p>{t('config.review.nothing')}</p> : null}
      <FoldedList class="change-list" entries={lines.sort(removedFirst)}>
        {(line) => <Row key={`${line.kind} ${line.key}`} line={line} />}
      </FoldedList>
    </FormPart>
  );
}

function Row({ line: { kind, name, change, fields } }: { line: Line }) {
  const { label, color } = CHANGES[change];
  return (
    <li>
      <Badge color={color}>{t(label)}</Badge>
      <span class="change-words">
        {name === '' ? null : <strong>{name} </strong>}
        <span class="muted">
          {t(KINDS[kind])}
          {fields.length === 0 ? null : ` · ${fields.join(', ')}`}
        </span>
      </span>
    </li>
  );
}

function linesOf({ connectors, rules, helpdesks, ownHelpdesks, settings }: ConfigChanges): Line[] {
  const single = settings.filter(isSingle);
  const others = settings.filter((name) => !isSingle(name));
  return [
    ...connectors.map((change) => lineOf('connector', change)),
    ...rules.map((change) => lineOf('rule', change)),
    ...helpdesks.map((change) => lineOf('helpdesk', change)),
    ...ownHelpdesks.map((change) => lineOf('ownHelpdesk', change)),
    ...single.map((kind) => settingLine(kind, [])),
    ...(others.length === 0 ? [] : [settingLine('organisation', others)]),
  ];
}

function lineOf(kind: Line['kind'], change: EntryChange): Line {
  const fields = change.kind === 'changed' ? change.fields : [];
  return { kind, change: change.kind, key: change.key, name: change.name, fields };
}

function settingLine(kind: Line['kind'], fields: string[]): Line {
  return { kind, change: 'changed', key: '', name: '', fields };
}

function isSingle(name: string): name is 'workspace' | 'sidebar' | 'flags' | 'sealed' {
  return name === 'workspace' || name === 'sidebar' || name === 'flags' || name === 'sealed';
}

/** What is lost is read first. */
function removedFirst(one: Line, other: Line): number {
  return Number(other.change === 'removed') - Number(one.change === 'removed');
}
