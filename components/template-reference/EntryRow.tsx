import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { cleanHtml } from '../../lib/panel/clean-html.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { TemplateFrame } from '../sidebar/TemplateFrame.tsx';
import { Button } from '../ui/Button.tsx';
import type { ReferenceEntry } from './entry.ts';
import { SAMPLE } from './sample.ts';

interface Props {
  entry: ReferenceEntry;
  render: TemplateRenderer['render'];
  onTry: () => void;
}

/** One name: what it does, an example, and what the example gives here and now. */
export function EntryRow({ entry, render, onTry }: Props) {
  const { name, about, example } = entry;
  const html = useOutput(entry, render);
  return (
    <li class="reference-row">
      <p class="reference-name">
        <code>{name}</code> {t(about)}
      </p>
      <pre class="reference-example">{example}</pre>
      <div class="reference-output">
        {/<[a-z]/i.test(html) ? (
          <TemplateFrame html={html} title={t('templateReference.gives', { name })} />
        ) : (
          textOf(html)
        )}
      </div>
      <Button kind="quiet" aria-label={t('templateReference.tryName', { name })} onClick={onTry}>
        {t('templateReference.try')}
      </Button>
    </li>
  );
}

/** What is known to come, until the engine has said it for this place. */
function useOutput({ example, gives }: ReferenceEntry, render: TemplateRenderer['render']): string {
  const [html, setHtml] = useState(gives);
  useEffect(() => {
    let current = true;
    void render(example, SAMPLE).then((outcome) => {
      const cleaned = outcome.ok ? cleanHtml(outcome.html) : null;
      if (current && cleaned?.ok === true) setHtml(cleaned.html);
    });
    return () => {
      current = false;
    };
  }, [example, render]);
  return html;
}

function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
