import type { ComponentChildren } from 'preact';
import type { SessionUse } from '../../lib/config/session-use.ts';
import { t } from '../../lib/i18n.ts';
import { eventText } from '../../lib/webhooks/event-text.ts';
import { FormPart } from '../options/FormPart.tsx';
import { FoldedList } from './FoldedList.tsx';
import type { Agreement } from './reviewed.ts';

/** Where customers' addresses will go, whose session is read, and who gets the agent's login. */
export function StakesPart({ agreement }: { agreement: Agreement }) {
  const { endpoints, receivers, logins, otherHosts } = agreement;
  const { session, withCredential } = agreement.changes;
  const all = [endpoints, receivers, logins, otherHosts, session, withCredential];
  if (all.every((list) => list.length === 0)) return null;
  return (
    <FormPart title={t('config.stakes.title')}>
      <Group title={t('config.stakes.endpoints')} entries={endpoints}>
        {({ origin, connectors }) => (
          <li key={origin}>
            <strong>{origin}</strong> <span class="muted">{connectors.join(', ')}</span>
          </li>
        )}
      </Group>
      <Group title={t('config.stakes.receivers')} entries={receivers}>
        {({ origin, rules }) => (
          <li key={origin}>
            <strong>{origin}</strong>
            <ul class="change-list">
              {rules.map(({ id, name, events }) => (
                <li key={id}>
                  <span class="change-words">
                    {name} <span class="muted">{events.map(eventText).join(', ')}</span>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        )}
      </Group>
      <Group title={t('config.stakes.logins')} entries={logins}>
        {(name) => <li key={name}>{name}</li>}
      </Group>
      <Group title={t('config.stakes.sessions')} entries={session}>
        {(use) => <Session key={use.helpdesk} use={use} />}
      </Group>
      <Group title={t('config.stakes.tokens')} entries={withCredential}>
        {(origin) => <li key={origin}>{origin}</li>}
      </Group>
      <Group title={t('config.stakes.hosts')} entries={otherHosts}>
        {(host) => <li key={host}>{host}</li>}
      </Group>
    </FormPart>
  );
}

function Session({ use: { name, requests, cookies, credential } }: { use: SessionUse }) {
  return (
    <li>
      <strong>{name}</strong>
      <ul class="change-list">
        {requests.map((path) => (
          <li key={path}>
            <code>{`GET ${path}`}</code>
          </li>
        ))}
        {cookies.map((cookie) => (
          <li key={cookie}>{t('config.stakes.cookie', { cookie })}</li>
        ))}
        {credential ? <li>{t('config.stakes.credential')}</li> : null}
      </ul>
    </li>
  );
}

interface GroupProps<Entry> {
  title: string;
  entries: readonly Entry[];
  children: (entry: Entry) => ComponentChildren;
}

function Group<Entry>({ title, entries, children }: GroupProps<Entry>) {
  if (entries.length === 0) return null;
  return (
    <div class="stakes">
      <h3>{title}</h3>
      <FoldedList class="notice-list" entries={entries}>
        {children}
      </FoldedList>
    </div>
  );
}
