import { useEffect, useState } from 'preact/hooks';
import type { OptionsState } from './options-state.ts';
import { PageHead } from './PageHead.tsx';

/** Where to read on, the keyboard commands, the version. */
export function HelpPage({ options: { port } }: { options: Pick<OptionsState, 'port'> }) {
  const [shortcuts, setShortcuts] = useState<{ description: string; keys: string }[]>([]);
  useEffect(() => void port.shortcuts().then(setShortcuts), [port]);
  return (
    <>
      <PageHead title="Help">Deskside {port.version}</PageHead>
      <section class="form-part">
        <h2>For whoever writes the endpoint</h2>
        <p>
          <a href="/endpoint.html" target="_blank" rel="noreferrer">
            The endpoint guide
          </a>{' '}
          says what a lookup sends, what it may answer, and how to check the secret, with endpoints to start
          from.
        </p>
      </section>
      <section class="form-part">
        <h2>For whoever writes templates</h2>
        <p>
          <a href="/templates.html" target="_blank" rel="noreferrer">
            The template reference
          </a>{' '}
          has every tag, filter and variable, each with an example that runs.
        </p>
      </section>
      <section class="form-part">
        <h2>Keyboard</h2>
        <dl class="facts">
          {shortcuts.map(({ description, keys }) => (
            <div key={description}>
              <dt>{description}</dt>
              <dd>{keys === '' ? 'No keys set' : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p class="field-hint">
          To change them: chrome://extensions/shortcuts in Chrome and Edge; in Firefox, Add-ons and themes,
          the gear, Manage extension shortcuts.
        </p>
      </section>
    </>
  );
}
