import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AccessMissing } from './AccessMissing.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import type { PopupPort } from './port.ts';
import { SidebarSwitch } from './SidebarSwitch.tsx';
import { SiteTrouble } from './SiteTrouble.tsx';
import { SwitchOffQuestion } from './SwitchOffQuestion.tsx';
import { TeachPage } from './TeachPage.tsx';
import type { OnSite } from './tab-view.ts';
import type { TabActions } from './use-tab.ts';

interface Props {
  port: PopupPort;
  site: OnSite;
  tab: TabActions;
}

/** A site that is switched on: its sidebar, and what else there is to do with it. */
export function SiteOn({ port, site, tab }: Props) {
  const [leaving, setLeaving] = useState(false);
  const { origin, access, lockedBy, notAllowed } = site;
  const mine = lockedBy === null && notAllowed === null;
  const openSettings = () => void port.openOptions(`#helpdesks/edit/${encodeURIComponent(origin)}`);
  if (leaving)
    return (
      <SwitchOffQuestion
        origin={origin}
        onSwitchOff={() => {
          setLeaving(false);
          tab.switchOff(origin);
        }}
        onKeep={() => setLeaving(false)}
      />
    );
  return (
    <section class="popup-site" aria-label={t('popup.thisSite')}>
      {tab.outcome?.kind === 'refused' ? <OutcomeNotice outcome={tab.outcome} /> : null}
      {access ? (
        <SidebarSwitch site={site} onToggle={tab.toggle} />
      ) : (
        <AccessMissing
          site={site}
          declined={tab.outcome?.kind === 'declined'}
          onAllow={() => tab.allow(origin)}
        />
      )}
      {access && site.removed ? <Notice kind="warning">{t('popup.sidebar.removed')}</Notice> : null}
      {access && site.sandboxed ? <Notice kind="warning">{t('popup.sidebar.sandboxed')}</Notice> : null}
      <SiteTrouble site={site} onOpenSettings={openSettings} />
      <div class="popup-actions">
        <Button
          kind="quiet"
          onClick={() => void port.currentTab().then((current) => port.openDiagnosis(current))}
        >
          {t('popup.siteOn.diagnosis')}
        </Button>
        <Button kind="quiet" onClick={openSettings}>
          {t('popup.siteOn.settings')}
        </Button>
        {mine ? (
          <Button kind="quiet" onClick={() => setLeaving(true)}>
            {t('popup.siteOn.switchOff')}
          </Button>
        ) : null}
      </div>
      {mine && access ? <TeachPage port={port} known /> : null}
      {notAllowed !== null ? (
        <p class="field-hint">{notAllowed}</p>
      ) : lockedBy !== null ? (
        <p class="field-hint">{t('popup.siteOn.lockedBy', { organisation: lockedBy })}</p>
      ) : null}
    </section>
  );
}
