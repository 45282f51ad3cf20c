import { useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { TemplatePanel } from '../sidebar/TemplatePanel.tsx';
import { type TemplateContext, TemplateWorld } from '../sidebar/template-context.ts';
import { CodeField } from '../ui/CodeField.tsx';
import { Text } from '../ui/Text.tsx';
import { EntryRow } from './EntryRow.tsx';
import './reference.css';
import { REFERENCE } from './reference.ts';
import { SAMPLE, SAMPLE_TEMPLATE } from './sample.ts';

const AUTHOR: TemplateContext = { author: true, loadImages: async () => new Map(), onProblem() {} };

/** All that a template can name, each with an example that runs here, in the reader's language and time zone. */
export function ReferencePage({ render }: { render: TemplateRenderer['render'] }) {
  const [tried, setTried] = useState(SAMPLE_TEMPLATE);
  return (
    <TemplateWorld.Provider value={AUTHOR}>
      <main class="reference">
        <h1>{t('templateReference.title')}</h1>
        <p>
          <Text
            of="templateReference.intro"
            parts={{ liquid: (words) => <a href="https://shopify.github.io/liquid/">{words}</a> }}
          />
        </p>
        <p>
          <Text of="templateReference.copying" parts={{ code: (words) => <code>{words}</code> }} />
        </p>
        <nav aria-label={t('templateReference.onThisPage')}>
          <ul class="reference-nav">
            {REFERENCE.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <TryIt template={tried} onTemplate={setTried} render={render} />
        {REFERENCE.map(({ id, title, entries }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{t(title)}</h2>
            <ul class="reference-list">
              {entries.map((entry) => (
                <EntryRow
                  key={entry.name}
                  entry={entry}
                  render={render}
                  onTry={() => setTried(entry.example)}
                />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </TemplateWorld.Provider>
  );
}

interface TryItProps {
  template: string;
  onTemplate: (template: string) => void;
  render: TemplateRenderer['render'];
}

function TryIt({ template, onTemplate, render }: TryItProps) {
  const sample = useMemo(() => JSON.stringify(SAMPLE, null, 2), []);
  const job = useMemo(() => ({ template, variables: SAMPLE }), [template]);
  return (
    <section class="try-it" aria-labelledby="try-it">
      <h2 id="try-it">{t('templateReference.tryIt')}</h2>
      <CodeField
        name="try"
        label={t('templateReference.template')}
        rows={6}
        value={template}
        onValue={onTemplate}
      />
      <div class="try-output">
        <TemplatePanel name={t('templateReference.output')} job={job} render={render} />
      </div>
      <details>
        <summary>{t('templateReference.sample')}</summary>
        <pre>{sample}</pre>
      </details>
    </section>
  );
}
