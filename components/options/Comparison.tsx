import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { type Scheme, ShownScheme } from '../ui/use-color-scheme.ts';
import './comparison.css';
import type { OptionsState } from './options-state.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import type { Compared, ComparisonState } from './use-comparison.ts';

interface Props {
  options: OptionsState;
  comparison: ComparisonState;
}

/** The panel of several customers side by side, each as wide as the sidebar, light and dark. */
export function Comparison({ options, comparison }: Props) {
  const { compared, run, close } = comparison;
  const title = useRef<HTMLHeadingElement>(null);
  const open = compared.length > 0;
  // It stands below the form, out of sight.
  useEffect(() => {
    if (open) title.current?.focus();
  }, [open]);
  if (!open) return null;
  const again = () => run(compared.map(({ address }) => address));
  return (
    <section class="comparison form-part" aria-labelledby="comparison">
      <header class="comparison-head">
        <h2 id="comparison" ref={title} tabIndex={-1}>
          {t('preview.sideBySide')}
        </h2>
        <Button onClick={again}>{t('preview.runAgain')}</Button>
        <Button onClick={close}>{t('common.close')}</Button>
      </header>
      <ul class="comparison-list">
        {compared.map((each) => (
          <li key={each.address}>
            <h3 title={each.address}>{each.address}</h3>
            <Look options={options} compared={each} scheme="light" onRefresh={again} />
            <Look options={options} compared={each} scheme="dark" onRefresh={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LookProps {
  options: OptionsState;
  compared: Compared;
  scheme: Scheme;
  onRefresh: () => void;
}

function Look({ options, compared: { address, tried }, scheme, onRefresh }: LookProps) {
  return (
    <ShownScheme.Provider value={scheme}>
      <div class="sidebar-look" style={{ colorScheme: scheme }}>
        {tried === null ? (
          <Skeleton label={t('preview.askingAbout', { address })} />
        ) : 'failed' in tried ? (
          <p>{tried.failed}</p>
        ) : (
          <PreviewPanel options={options} tried={tried} onRefresh={onRefresh} />
        )}
      </div>
    </ShownScheme.Provider>
  );
}
