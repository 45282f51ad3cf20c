import type { Config } from '../../lib/config/config.ts';
import { sessionUse, sitesWithCredential } from '../../lib/config/session-use.ts';
import { t } from '../../lib/i18n.ts';
import { imageOrigin } from '../../lib/lookup/image-host.ts';
import { eventText } from '../../lib/webhooks/event-text.ts';

/** What a config would do at a place that waits for consent, each in a sentence: at an origin, or with the own helpdesk of that name. */
export function consentReasons(
  place: string,
  {
    connectors,
    rules,
    helpdesks,
    ownHelpdesks,
  }: Pick<Config, 'connectors' | 'rules' | 'helpdesks' | 'ownHelpdesks'>,
): string[] {
  const asking = connectors.filter(({ endpoint }) => new URL(endpoint).origin === place);
  const login = asking.filter(({ credentials }) => credentials === 'include');
  const sending = rules.filter(({ request }) => new URL(request.url).origin === place);
  const pictures = connectors.filter(({ imageHosts }) =>
    imageHosts.some((host) => new URL(imageOrigin(host)).origin === place),
  );
  const uses = ownHelpdesks.flatMap(sessionUse).filter(({ name }) => name === place);
  return [
    ...named(asking, (names) => t('organisation.consent.sends', { connectors: names })),
    ...named(login, (names) => t('organisation.consent.login', { connectors: names })),
    ...named(sending.map(withEvents), (names) => t('organisation.consent.events', { rules: names })),
    ...named(pictures, (names) => t('organisation.consent.pictures', { connectors: names })),
    ...(helpdesks.some(({ origin }) => origin === place) ? [t('organisation.consent.site')] : []),
    ...(sitesWithCredential({ helpdesks }).some(({ origin }) => origin === place)
      ? [t('organisation.consent.token')]
      : []),
    ...uses.flatMap(({ requests, cookies, credential }) => [
      t('organisation.consent.session', { requests: requests.map((path) => `GET ${path}`).join(', ') }),
      ...(cookies.length === 0 ? [] : [t('organisation.consent.cookies', { cookies: cookies.join(', ') })]),
      ...(credential ? [t('config.stakes.credential')] : []),
    ]),
  ];
}

function withEvents({ name, events }: Config['rules'][number]): { name: string } {
  return { name: `${name} (${events.map(eventText).join(', ')})` };
}

function named(entries: { name: string }[], sentence: (names: string) => string): string[] {
  return entries.length === 0 ? [] : [sentence(entries.map(({ name }) => name).join(', '))];
}
