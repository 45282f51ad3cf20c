import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Text } from '../ui/Text.tsx';
import type { OptionsState } from './options-state.ts';
import { PageHead } from './PageHead.tsx';

/** Where to read on, the keyboard commands, the version. */
export function HelpPage({ options: { port } }: { options: Pick<OptionsState, 'port'> }) {
  const [shortcuts, setShortcuts] = useState<{ description: string; keys: string }[]>([]);
  useEffect(() => void port.shortcuts().then(setShortcuts), [port]);
  return (
    <>
      <PageHead title={t('options.nav.help')}>
        {t('options.help.version', { version: port.version })}
      </PageHead>
      <section class="form-part">
        <h2>{t('options.help.sidebar')}</h2>
        <p>
          <Text of="options.help.sidebarGuide" parts={{ guide: linkTo('/guide.html') }} />
        </p>
      </section>
      <section class="form-part">
        <h2>{t('options.help.endpoints')}</h2>
        <p>
          <Text of="options.help.endpointGuide" parts={{ guide: linkTo('/endpoint.html') }} />
        </p>
      </section>
      <section class="form-part">
        <h2>{t('options.help.templates')}</h2>
        <p>
          <Text of="options.help.templateReference" parts={{ reference: linkTo('/templates.html') }} />
        </p>
      </section>
      <section class="form-part">
        <h2>{t('options.help.keyboard')}</h2>
        <dl class="facts">
          {shortcuts.map(({ description, keys }) => (
            <div key={description}>
              <dt>{description}</dt>
              <dd>{keys === '' ? t('options.help.noKeys') : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p class="field-hint">{t('options.help.changeKeys')}</p>
      </section>
    </>
  );
}

function linkTo(page: string) {
  return (words: ComponentChildren) => (
    <a href={page} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
