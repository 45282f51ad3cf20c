import { t } from '../../lib/i18n.ts';
import { Text } from '../ui/Text.tsx';
import type { Route } from './route.ts';

const SECTIONS = [
  { page: 'connectors', label: 'options.nav.connectors' },
  { page: 'webhooks', label: 'webhooks.title' },
  { page: 'helpdesks', label: 'options.nav.helpdesks' },
  { page: 'config', label: 'config.title' },
  { page: 'browser', label: 'config.browser.title' },
  { page: 'privacy', label: 'options.nav.privacy' },
  { page: 'help', label: 'options.nav.help' },
] as const;

interface Props {
  page: Route['page'];
  organisation: string | undefined;
  /** The page has no other heading yet. */
  heading: boolean;
}

/** The sections of the options page, and whose settings are in force beside one's own. */
export function OptionsNav({ page, organisation, heading }: Props) {
  const shown = sectionOf(page);
  const Product = heading ? 'h1' : 'p';
  return (
    <nav class="options-nav" aria-label={t('options.nav.label')}>
      <Product class="product">Deskside</Product>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section.page}>
            <a
              class="nav-link"
              href={`#${section.page}`}
              {...(section.page === shown ? { 'aria-current': 'page' as const } : {})}
            >
              {t(section.label)}
            </a>
          </li>
        ))}
      </ul>
      {organisation === undefined ? null : (
        <p class="managed">
          <Text of="options.nav.managedBy" parts={{ organisation: <strong>{organisation}</strong> }} />
        </p>
      )}
    </nav>
  );
}

function sectionOf(page: Route['page']): Route['page'] {
  if (page === 'connector') return 'connectors';
  if (page === 'webhook' || page === 'deliveries') return 'webhooks';
  return page === 'site' || page === 'own-helpdesk' ? 'helpdesks' : page;
}
