import { useEffect, useRef, useState } from 'preact/hooks';
import { SupportBadge } from '../helpdesk/SupportBadge.tsx';
import { supportSentence } from '../helpdesk/support.ts';
import { siteOf } from '../options/site.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import type { OffSite } from './tab-view.ts';
import type { TabActions } from './use-tab.ts';

interface Props {
  site: OffSite;
  origin: string;
  tab: TabActions;
}

/** The helpdesk for sites that are no product that we know. */
const GENERIC = 'generic';

/** A site that is not switched on: which helpdesk it seems to be, and the one click that switches it on. */
export function SiteOff({ site, origin, tab }: Props) {
  const { recognised, choices } = site;
  const generic = choices.find(({ id }) => id === GENERIC);
  const [chosen, setChosen] = useState(recognised?.helpdesk ?? generic?.id ?? '');
  const product = choices.find(({ id }) => id === chosen);
  const button = useRef<HTMLButtonElement>(null);
  const checked = siteOf(origin);
  useEffect(() => button.current?.focus(), []);
  return (
    <section class="popup-site" aria-label="This site">
      <OutcomeNotice outcome={tab.outcome} />
      <p class="popup-product">
        <strong>{product?.name ?? new URL(origin).host}</strong>
        {product === undefined ? null : <SupportBadge support={product.support} />}
      </p>
      <p class="field-hint">{howSeen(site, chosen)}</p>
      {checked.ok ? (
        <>
          <Button
            kind="primary"
            ref={button}
            disabled={product === undefined}
            onClick={() => product !== undefined && tab.switchOn(origin, product.id)}
          >
            Switch on for {shortOrigin(origin)}
          </Button>
          <p class="field-hint">
            {product === undefined ? '' : `${supportSentence(product.support)} `}
            The browser asks for your consent, for this site alone.
          </p>
          <SelectField
            name="helpdesk"
            label={recognised === null ? 'Which helpdesk is it?' : 'Not it? Choose another:'}
            value={chosen}
            options={[
              ...(chosen === '' ? [{ value: '', label: 'Choose…' }] : []),
              ...choices.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onValue={setChosen}
          />
        </>
      ) : (
        <Notice kind="warning">{checked.message}</Notice>
      )}
    </section>
  );
}

function howSeen({ recognised }: OffSite, chosen: string): string {
  if (recognised === null) return 'Deskside is off here, and does not know by itself which helpdesk this is.';
  if (recognised.helpdesk !== chosen) return 'Deskside is off here. This helpdesk is your own choice.';
  return `Deskside is off here. Recognised by its ${recognised.by}.`;
}

/** An origin as people write it: without `https://`, which goes without saying. */
function shortOrigin(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}
