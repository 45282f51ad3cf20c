import { t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import { FoldedList } from './FoldedList.tsx';

/** What of a file stays without effect for as long as the organisation sets the same. */
export function HiddenPart({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <FormPart title={t('config.review.hidden')} hint={t('config.review.hiddenHint')}>
      <FoldedList class="notice-list" entries={names}>
        {(name) => <li key={name}>{name}</li>}
      </FoldedList>
    </FormPart>
  );
}
