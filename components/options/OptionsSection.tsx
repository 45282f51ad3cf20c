import { ConfigPage } from '../config/ConfigPage.tsx';
import { ThisBrowser } from '../config/ThisBrowser.tsx';
import { DeliveriesPage } from '../deliveries/DeliveriesPage.tsx';
import { RuleList } from '../webhooks/RuleList.tsx';
import { RulePage } from '../webhooks/RulePage.tsx';
import { ConnectorList } from './ConnectorList.tsx';
import { ConnectorPage } from './ConnectorPage.tsx';
import { HelpdesksPage } from './HelpdesksPage.tsx';
import { HelpPage } from './HelpPage.tsx';
import { OwnHelpdeskPage } from './OwnHelpdeskPage.tsx';
import type { OptionsState } from './options-state.ts';
import { PrivacyPage } from './PrivacyPage.tsx';
import { SitePage } from './SitePage.tsx';

/** The section that the page's address names. While the settings cannot be read, nothing new is begun. */
export function OptionsSection({ options }: { options: OptionsState }) {
  const { route, form } = options.routing;
  const { unreadable } = options.settings;
  switch (route.page) {
    case 'connectors':
      return <ConnectorList options={options} />;
    case 'connector':
      if (route.id === null && unreadable !== undefined) return <ConnectorList options={options} />;
      return <ConnectorPage key={form} options={options} id={route.id} tab={route.tab} />;
    case 'webhooks':
      return <RuleList options={options} />;
    case 'webhook':
      if (route.id === null && unreadable !== undefined) return <RuleList options={options} />;
      return <RulePage key={form} options={options} id={route.id} from={route.from} />;
    case 'helpdesks':
      return <HelpdesksPage options={options} add={route.add} />;
    case 'own-helpdesk':
      if (route.id === null && unreadable !== undefined)
        return <HelpdesksPage options={options} add={null} />;
      return <OwnHelpdeskPage key={form} options={options} id={route.id} />;
    case 'site':
      return <SitePage key={form} options={options} origin={route.origin} />;
    case 'deliveries':
      return <DeliveriesPage options={options} asked={route} />;
    case 'config':
      return <ConfigPage options={options} />;
    case 'browser':
      return <ThisBrowser options={options} />;
    case 'privacy':
      return <PrivacyPage options={options} />;
    case 'help':
      return <HelpPage options={options} />;
  }
}
