import { ConnectorList } from './ConnectorList.tsx';
import { ConnectorPage } from './ConnectorPage.tsx';
import { HelpdesksPage } from './HelpdesksPage.tsx';
import { HelpPage } from './HelpPage.tsx';
import { OwnHelpdeskPage } from './OwnHelpdeskPage.tsx';
import type { OptionsState } from './options-state.ts';
import { PrivacyPage } from './PrivacyPage.tsx';
import { SitePage } from './SitePage.tsx';

/** The section that the page's address names. */
export function OptionsSection({ options }: { options: OptionsState }) {
  const { route } = options.routing;
  switch (route.page) {
    case 'connectors':
      return <ConnectorList options={options} />;
    case 'connector':
      return <ConnectorPage key={route.id ?? ''} options={options} id={route.id} tab={route.tab} />;
    case 'helpdesks':
      return <HelpdesksPage options={options} add={route.add} />;
    case 'own-helpdesk':
      return <OwnHelpdeskPage key={route.id ?? ''} options={options} id={route.id} />;
    case 'site':
      return <SitePage key={route.origin} options={options} origin={route.origin} />;
    case 'privacy':
      return <PrivacyPage options={options} />;
    case 'help':
      return <HelpPage options={options} />;
  }
}
