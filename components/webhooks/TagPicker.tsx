import { useContext, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Fold } from '../options/Fold.tsx';
import type { TagGroup } from '../../lib/webhooks/tags.ts';
import { ReadOnly } from '../ui/read-only.ts';
import { TextField } from '../ui/TextField.tsx';
import './tag-picker.css';
import { foundTags } from './tag-groups.ts';
import type { TagTarget } from './use-tag-target.ts';

interface Props {
  groups: TagGroup[];
  target: TagTarget;
}

/** Every tag with what it stands for. A click or Enter puts one where the caret was. */
export function TagPicker({ groups, target }: Props) {
  const readOnly = useContext(ReadOnly);
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = foundTags(groups, search);
  return (
    <Fold title={t('webhooks.tags.title')} open={false}>
      <p class="field-hint">
        {target.label === null
          ? t('webhooks.tags.hint')
          : t('webhooks.tags.into', { field: target.label })}
      </p>
      <ReadOnly.Provider value={false}>
        <TextField name="tag-search" label={t('webhooks.tags.search')} value={search} onValue={setSearch} />
      </ReadOnly.Provider>
      <div class="tag-list" ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
        {found.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.tags.map(({ name, meaning }) => (
                <li key={name}>
                  <button
                    type="button"
                    class="tag-button"
                    disabled={readOnly}
                    onClick={() => target.insert(`{${name}}`)}
                  >
                    <code>{`{${name}}`}</code> <span>{meaning}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 ? <p class="muted">{t('webhooks.tags.none')}</p> : null}
      </div>
    </Fold>
  );
}

/** The up and down arrow keys go from tag to tag. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || list === null) return;
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  event.preventDefault();
  buttons[Math.max(0, Math.min(at + step, buttons.length - 1))]?.focus();
}
