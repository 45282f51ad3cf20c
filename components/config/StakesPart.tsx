import type { ComponentChildren } from 'preact';
import { counted, t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import type { Stakes } from './stakes.ts';

/** How many of one kind are named. */
const NAMED = 20;

/** Where customers' addresses will go, whose session is read, and who gets the agent's login. */
export function StakesPart({ stakes: { endpoints, sessions, logins } }: { stakes: Stakes }) {
  if (endpoints.length + sessions.length + logins.length === 0) return null;
  return (
    <FormPart title={t('config.stakes.title')}>
      <Group title={t('config.stakes.endpoints')} count={endpoints.length}>
        {endpoints.slice(0, NAMED).map(({ origin, connectors }) => (
          <li key={origin}>
            <strong>{origin}</strong> <span class="muted">{connectors.slice(0, 3).join(', ')}</span>
          </li>
        ))}
      </Group>
      <Group title={t('config.stakes.logins')} count={logins.length}>
        {logins.slice(0, NAMED).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </Group>
      <Group title={t('config.stakes.sessions')} count={sessions.length}>
        {sessions.slice(0, NAMED).map(({ name, requests, cookies }) => (
          <li key={name}>
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
            </ul>
          </li>
        ))}
      </Group>
    </FormPart>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  if (count === 0) return null;
  return (
    <div class="stakes">
      <h3>{title}</h3>
      <ul class="notice-list">{children}</ul>
      {count > NAMED ? <p>{counted('options.unreadable.more', count - NAMED)}</p> : null}
    </div>
  );
}
