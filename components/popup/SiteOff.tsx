import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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
  const checked = siteOf(origin);
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => focusFirst(section.current), []);
  const choice = (
    <Choice choices={choices} chosen={chosen} known={recognised !== null} onChoose={setChosen} />
  );
  return (
    <section class="popup-site" aria-label="This site" ref={section}>
      <OutcomeNotice outcome={tab.outcome} />
      <p class="popup-product">
        <strong>{product?.name ?? new URL(origin).host}</strong>
        {product === undefined ? null : <SupportBadge support={product.support} />}
      </p>
      <p class="field-hint">{howSeen(site, chosen)}</p>
      {checked.ok ? (
        <>
          {recognised === null ? choice : null}
          <SwitchOn origin={origin} helpdesk={product?.id ?? null} onSwitchOn={tab.switchOn} />
          <p class="field-hint">
            {product === undefined ? '' : `${supportSentence(product.support)} `}
            The browser asks for your consent, for this site alone.
          </p>
          {recognised === null ? null : choice}
        </>
      ) : (
        <Notice kind="warning">{checked.message}</Notice>
      )}
    </section>
  );
}

interface SwitchOnProps {
  origin: string;
  helpdesk: string | null;
  onSwitchOn: (origin: string, helpdesk: string) => void;
}

function SwitchOn({ origin, helpdesk, onSwitchOn }: SwitchOnProps) {
  return (
    <Button
      kind="primary"
      disabled={helpdesk === null}
      onClick={() => helpdesk !== null && onSwitchOn(origin, helpdesk)}
    >
      Switch on for {shortOrigin(origin)}
    </Button>
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
      label={known ? 'Not it? Choose another:' : 'Which helpdesk is it?'}
      value={chosen}
      options={[
        ...(chosen === '' ? [{ value: '', label: 'Choose…' }] : []),
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onValue={onChoose}
    />
  );
}

/** When the popup opens, Enter is enough to switch on; where a choice comes first, the choice has the focus. */
function focusFirst(section: HTMLElement | null): void {
  const first = section?.querySelector<HTMLElement>('button:enabled') ?? section?.querySelector('select');
  first?.focus();
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
