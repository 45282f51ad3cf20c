import { t } from '../../lib/i18n.ts';
import type { Badge as BadgeData } from '../../lib/lookup/badge.ts';
import type { Changes } from '../../lib/panel/changes.ts';
import { Badge } from '../ui/Badge.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Text } from '../ui/Text.tsx';
import { Value } from './Value.tsx';

interface BadgePanelProps {
  badge: BadgeData;
  /** What is marked as not what it was. */
  changes: Changes;
  /** The deep link to this customer. */
  link: string | null;
  /** What the link opens. */
  name: string;
}

/** A customer that the endpoint knows: name, badge, up to five fields, the way to their record. */
export function BadgePanel({ badge, changes, link, name }: BadgePanelProps) {
  return (
    <>
      {(badge.name ?? badge.label) !== undefined && (
        <p class="badge-line">
          {badge.name !== undefined && (
            <strong class="customer-name">
              <Value what={t('sidebar.customer.name')} text={badge.name} />
            </strong>
          )}
          {badge.label !== undefined && (
            <span>
              <Badge color={badge.color}>{badge.label}</Badge>
              <Changed former={changes.label} />
            </span>
          )}
        </p>
      )}
      {badge.fields.length > 0 && <Fields fields={badge.fields} changes={changes} />}
      {isBare(badge) && <p class="muted">{t('sidebar.record.known')}</p>}
      <Record link={link} name={name} id={badge.customerId} />
    </>
  );
}

interface RecordProps {
  link: string | null;
  name: string;
  id: string | undefined;
}

/** The way to the customer's record in the team's own system, and what it is called there. */
function Record({ link, name, id }: RecordProps) {
  if (link === null && id === undefined) return null;
  return (
    <p class="record">
      {link !== null && (
        <a class={`${buttonClass()} open-link`} href={link} target="_blank" rel="noopener noreferrer">
          <span dir="auto">
            <Text of="sidebar.record.openIn" parts={{ name: <bdi>{name}</bdi> }} />
          </span>
          <Icon name="external" />
        </a>
      )}
      {id !== undefined && (
        <span class="record-id" dir="auto">
          <Text
            of="sidebar.record.numbered"
            parts={{ id: <Value what={t('sidebar.record.customerId')} text={id} /> }}
          />
        </span>
      )}
    </p>
  );
}

function Fields({ fields, changes }: Pick<BadgeData, 'fields'> & { changes: Changes }) {
  return (
    <dl class="fields">
      {fields.map(({ name, value }) => (
        <div key={name}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            <Value what={name} text={value} />
            <Changed former={changes.fields.get(name)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A dot beside what has changed; pointing at it, or a screen reader, tells what stood there before. */
function Changed({ former }: { former: string | undefined }) {
  if (former === undefined) return null;
  const text = former === '' ? t('sidebar.record.new') : t('sidebar.record.changed', { former });
  return (
    <span class="changed" title={text}>
      <span class="visually-hidden">{text}</span>
    </span>
  );
}

function isBare(badge: BadgeData): boolean {
  return badge.name === undefined && badge.label === undefined && badge.fields.length === 0;
}
