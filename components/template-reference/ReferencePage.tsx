import { useMemo, useState } from 'preact/hooks';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { TemplatePanel } from '../sidebar/TemplatePanel.tsx';
import { type TemplateContext, TemplateWorld } from '../sidebar/template-context.ts';
import { CodeField } from '../ui/CodeField.tsx';
import { EntryRow } from './EntryRow.tsx';
import './reference.css';
import { REFERENCE } from './reference.ts';
import { SAMPLE } from './sample.ts';

const START = `{{ data.name }} pays {{ data.total | money: 'EUR' }}\nsince {{ data.since | date: 'long' }}.`;
const AUTHOR: TemplateContext = { author: true, loadImages: async () => new Map(), onProblem() {} };

/** All that a template can name, each with an example that runs here, in the reader's language and time zone. */
export function ReferencePage({ render }: { render: TemplateRenderer['render'] }) {
  const [tried, setTried] = useState(START);
  return (
    <TemplateWorld.Provider value={AUTHOR}>
      <main class="reference">
        <h1>Templates</h1>
        <p>
          A template is HTML with <a href="https://shopify.github.io/liquid/">Liquid</a> in it. What it names
          is written out as text; scripts, forms and pictures from elsewhere are left out of what it shows.
        </p>
        <nav aria-label="On this page">
          <ul class="reference-nav">
            {REFERENCE.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <TryIt template={tried} onTemplate={setTried} render={render} />
        {REFERENCE.map(({ id, title, entries }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
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
  return (
    <section class="try-it" aria-labelledby="try-it">
      <h2 id="try-it">Try it</h2>
      <CodeField name="try" label="Template" rows={6} value={template} onValue={onTemplate} />
      <div class="try-output">
        <TemplatePanel name="Output" template={template} variables={SAMPLE} render={render} />
      </div>
      <details>
        <summary>What the examples are about</summary>
        <pre>{sample}</pre>
      </details>
    </section>
  );
}
