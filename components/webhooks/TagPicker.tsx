import { useContext, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { TagGroup } from '../../lib/webhooks/tags.ts';
import { Fold } from '../options/Fold.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { TextField } from '../ui/TextField.tsx';
import './tag-picker.css';
import { foundTags } from './tag-groups.ts';
import type { TagTarget } from './use-tag-target.ts';

interface Props {
  groups: TagGroup[];
  target: TagTarget;
}

/** Every tag with what it stands for, to search in. A click or Enter puts one where the caret was. */
export function TagPicker({ groups, target }: Props) {
  const [search, setSearch] = useState('');
  const found = foundTags(groups, search);
  return (
    <Fold title={t('webhooks.tags.title')} open={false}>
      <p class="field-hint">
        {target.label === null ? t('webhooks.tags.hint') : t('webhooks.tags.into', { field: target.label })}
      </p>
      <ReadOnly.Provider value={false}>
        <TextField name="tag-search" label={t('webhooks.tags.search')} value={search} onValue={setSearch} />
      </ReadOnly.Provider>
      {found.length === 0 ? (
        <p class="muted">{t('webhooks.tags.none')}</p>
      ) : (
        <TagList groups={found} onTag={target.insert} />
      )}
    </Fold>
  );
}

/** One stop for the Tab key; the up and down arrow keys go from tag to tag. */
function TagList({ groups, onTag }: { groups: TagGroup[]; onTag: (text: string) => void }) {
  const readOnly = useContext(ReadOnly);
  const [current, setCurrent] = useState<string | null>(null);
  const names = groups.flatMap(({ tags }) => tags.map(({ name }) => name));
  const stop = current !== null && names.includes(current) ? current : names[0];
  return (
    <div
      class="tag-list"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('webhooks.tags.title')}
      onKeyDown={moveFocus}
    >
      {groups.map(({ title, tags }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {tags.map(({ name, meaning }) => (
            <button
              key={name}
              type="button"
              class="tag-button"
              disabled={readOnly}
              tabIndex={name === stop ? 0 : -1}
              onFocus={() => setCurrent(name)}
              onClick={() => onTag(`{${name}}`)}
            >
              <code>{`{${name}}`}</code> <span>{meaning}</span>
            </button>
          ))}
        </section>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.tag-button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  event.preventDefault();
  buttons[Math.max(0, Math.min(at + step, buttons.length - 1))]?.focus();
}
