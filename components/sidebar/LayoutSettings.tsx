import { useId } from 'preact/hooks';
import type { SidebarLayout } from '../../lib/panel/layout.ts';
import { Button } from '../ui/Button.tsx';
import './layout-settings.css';

interface LayoutSettingsProps {
  layout: SidebarLayout;
  onChange: (change: Partial<SidebarLayout>) => void;
  onClose: () => void;
}

const SIDES = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
] as const;

const CHOICES = [
  { value: 'auto', label: 'As it fits' },
  { value: 'push', label: 'Beside the page' },
  { value: 'overlay', label: 'Over the page' },
] as const;

/** Where the sidebar stands on this helpdesk. Every choice takes effect at once. */
export function LayoutSettings({ layout, onChange, onClose }: LayoutSettingsProps) {
  return (
    <section
      class="layout-settings"
      aria-label="Place of the sidebar"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Choice
        legend="Side of the window"
        options={SIDES}
        value={layout.side}
        onValue={(side) => onChange({ side })}
      />
      <Choice
        legend="Room"
        options={CHOICES}
        value={layout.choice}
        onValue={(choice) => onChange({ choice })}
      />
      <p>
        {layout.width === null ? (
          <span class="muted">Drag the edge towards the page to change the width.</span>
        ) : (
          <Button onClick={() => onChange({ width: null })}>Default width</Button>
        )}
      </p>
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onValue: (value: Value) => void;
}

function Choice<Value extends string>({ legend, options, value, onValue }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
