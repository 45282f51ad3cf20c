import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n.ts';
import { Button, buttonClass } from '../ui/Button.tsx';

interface Props {
  /** Of the connector or rule. */
  name: string;
  /** Its page, as a hash. */
  page: string;
  /** Others like it may be added here. */
  mayAdd: boolean;
  /** It cannot be changed here. */
  locked: boolean;
  /** Further ones, after the first. */
  children?: ComponentChildren;
  onDuplicate: () => void;
  onDelete: () => void;
}

/** What can be done with a connector or rule in its list. */
export function RowActions({ name, page, mayAdd, locked, children, onDuplicate, onDelete }: Props) {
  return (
    <div class="row-actions">
      <a
        class={buttonClass('quiet')}
        href={page}
        aria-label={locked ? t('options.viewNamed', { name }) : t('options.editNamed', { name })}
      >
        {locked ? t('options.view') : t('options.edit')}
      </a>
      {children}
      {mayAdd ? (
        <Button
          kind="quiet"
          aria-label={t('options.connectors.duplicateNamed', { name })}
          onClick={onDuplicate}
        >
          {t('options.connectors.duplicate')}
        </Button>
      ) : null}
      {locked ? null : (
        <Button kind="quiet" aria-label={t('options.deleteNamed', { name })} onClick={onDelete}>
          {t('options.delete')}
        </Button>
      )}
    </div>
  );
}
