import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { PlaceKey, SidebarLayout } from '../../lib/panel/layout.ts';
import { Button } from '../ui/Button.tsx';
import './layout-settings.css';

interface LayoutSettingsProps {
  layout: SidebarLayout;
  onChange: (change: Partial<SidebarLayout>) => void;
  onClose: () => void;
}

const SIDES = [
  { value: 'left', label: 'sidebar.place.left' },
  { value: 'right', label: 'sidebar.place.right' },
] as const;

const CHOICES = [
  { value: 'auto', label: 'sidebar.place.auto' },
  { value: 'push', label: 'sidebar.place.push' },
  { value: 'overlay', label: 'sidebar.place.overlay' },
] as const;

/** Where the sidebar stands on this helpdesk. Every choice takes effect at once. */
export function LayoutSettings({ layout, onChange, onClose }: LayoutSettingsProps) {
  const setBy = (key: PlaceKey) => (layout.locked?.keys.includes(key) ? setByText(layout.locked.by) : null);
  return (
    <section
      class="layout-settings"
      aria-label={t('sidebar.topBar.place')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Choice
        legend={t('sidebar.place.side')}
        options={SIDES}
        value={layout.side}
        setBy={setBy('side')}
        onValue={(side) => onChange({ side })}
      />
      <Choice
        legend={t('sidebar.place.room')}
        options={CHOICES}
        value={layout.choice}
        setBy={setBy('choice')}
        onValue={(choice) => onChange({ choice })}
      />
      <p>
        {layout.width === null || setBy('width') !== null ? (
          <span class="muted">{setBy('width') ?? t('sidebar.place.howToWiden')}</span>
        ) : (
          <Button onClick={() => onChange({ width: null })}>{t('sidebar.place.defaultWidth')}</Button>
        )}
      </p>
    </section>
  );
}

function setByText(organisation: string | null): string {
  return organisation === null ? t('sidebar.place.setByYours') : t('sidebar.place.setBy', { organisation });
}

type Label = (typeof SIDES | typeof CHOICES)[number]['label'];

interface ChoiceProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: Label }[];
  value: Value;
  /** Says who set it; then it is not the agent's to change. */
  setBy: string | null;
  onValue: (value: Value) => void;
}

function Choice<Value extends string>({ legend, options, value, setBy, onValue }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset disabled={setBy !== null}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          {t(option.label)}
        </label>
      ))}
      {setBy !== null && <span class="muted">{setBy}</span>}
    </fieldset>
  );
}
