import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { OfferedHelpdesk } from '../helpdesk/offered-helpdesk.ts';
import { SupportBadge } from '../helpdesk/SupportBadge.tsx';
import { ANY_HELPDESK, supportSentence } from '../helpdesk/support.ts';
import { siteOf } from '../options/site.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import type { PopupPort } from './port.ts';
import { TeachPage } from './TeachPage.tsx';
import type { OffSite } from './tab-view.ts';
import type { TabActions } from './use-tab.ts';

interface Props {
  port: PopupPort;
  site: OffSite;
  tab: TabActions;
}

/** A site that is not switched on: which helpdesk it seems to be, and the one click that switches it on. */
export function SiteOff({ port, site, tab }: Props) {
  const { origin, recognised, choices } = site;
  const any = choices.find(({ id }) => id === ANY_HELPDESK);
  const [chosen, setChosen] = useState(recognised?.helpdesk ?? any?.id ?? '');
  const product = choices.find(({ id }) => id === chosen);
  const checked = siteOf(origin);
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => focusFirst(section.current), []);
  const choice = (
    <Choice choices={choices} chosen={chosen} known={recognised !== null} onChoose={setChosen} />
  );
  return (
    <section class="popup-site" aria-label={t('popup.thisSite')} ref={section}>
      <OutcomeNotice outcome={tab.outcome} />
      <Head site={site} product={product} />
      {site.notAllowed === null ? null : <Notice kind="info">{site.notAllowed}</Notice>}
      {site.notAllowed === null && checked.ok ? (
        <>
          {recognised === null ? choice : null}
          <Button
            kind="primary"
            disabled={product === undefined}
            onClick={() => product !== undefined && tab.switchOn(origin, product.id)}
          >
            {t('popup.siteOff.switchOn', { site: shortOrigin(origin) })}
          </Button>
          <p class="field-hint">
            {product === undefined ? '' : `${supportSentence(product.support)} `}
            {t('common.consent')}
          </p>
          {recognised === null ? null : choice}
          <TeachPage port={port} known={recognised !== null} />
        </>
      ) : null}
      {checked.ok ? null : <Notice kind="warning">{checked.message}</Notice>}
    </section>
  );
}

/** What the site is: the product that it was recognised as or that was chosen, else its own name. */
function Head({ site, product }: { site: OffSite; product: OfferedHelpdesk | undefined }) {
  const named = product !== undefined && product.id !== ANY_HELPDESK;
  return (
    <>
      <p class="popup-product">
        <strong>{named ? product.name : new URL(site.origin).host}</strong>
        {named ? <SupportBadge support={product.support} /> : null}
      </p>
      <p class="field-hint">{howSeen(site, product)}</p>
    </>
  );
}

interface ChoiceProps {
  choices: OffSite['choices'];
  chosen: string;
  /** The site was recognised as one of them. */
  known: boolean;
  onChoose: (helpdesk: string) => void;
}

function Choice({ choices, chosen, known, onChoose }: ChoiceProps) {
  return (
    <SelectField
      name="helpdesk"
      label={known ? t('popup.siteOff.another') : t('popup.siteOff.which')}
      value={chosen}
      options={[
        ...(chosen === '' ? [{ value: '', label: t('common.choose') }] : []),
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onValue={onChoose}
    />
  );
}

/** When the popup opens, Enter is enough to switch on; where a choice comes first, the choice has the focus. */
function focusFirst(section: HTMLElement | null): void {
  const first =
    section?.querySelector<HTMLElement>('.button-primary:enabled') ?? section?.querySelector('select');
  first?.focus();
}

function howSeen({ recognised }: OffSite, product: OfferedHelpdesk | undefined): string {
  if (recognised !== null && recognised.helpdesk === product?.id) return t(RECOGNISED[recognised.by]);
  if (product !== undefined && product.id !== ANY_HELPDESK) return t('popup.siteOff.ownChoice');
  return recognised === null ? t('popup.siteOff.notRecognised') : t('popup.siteOff.plain');
}

const RECOGNISED = {
  address: 'popup.siteOff.recognisedByAddress',
  page: 'popup.siteOff.recognisedByPage',
} as const;

/** An origin as people write it: without `https://`, which goes without saying. */
function shortOrigin(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}
