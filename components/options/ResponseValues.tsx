import { t } from '../../lib/i18n.ts';
import type { Answer } from '../../lib/lookup/answer.ts';
import type { Inserter } from '../template-editor/editor-handle.ts';
import { ResponseTree } from '../template-editor/ResponseTree.tsx';

interface Props {
  answer: Answer;
  inserter: { current: Inserter | null };
}

/** What the endpoint answered, to be put into the template value by value. */
export function ResponseValues({ answer, inserter }: Props) {
  if (answer.status !== 'found') return <p class="preview-empty">{t('preview.noValues')}</p>;
  return (
    <div class="response-values">
      <p class="field-hint">{t('preview.valuesHint')}</p>
      <ResponseTree data={answer.data} inserter={inserter} />
    </div>
  );
}
