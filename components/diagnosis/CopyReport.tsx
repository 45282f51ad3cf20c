import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Mark } from './Mark.tsx';
import type { DiagnosisPort } from './port.ts';
import { type Report, reportText } from './report.ts';

interface Props {
  port: DiagnosisPort;
  report: Report;
  onRead: () => void;
}

/** The report in a sentence, and as text to be copied. */
export function CopyReport({ port, report, onRead }: Props) {
  const [said, setSaid] = useState('');
  const text = reportText(report);
  const { summary } = report;
  const copy = () =>
    void port.copy(text).then(
      () => setSaid(t('diagnosis.copy.done')),
      () => setSaid(t('diagnosis.copy.refused')),
    );
  return (
    <section class="diagnosis-copy" aria-label={t('diagnosis.summary.label')}>
      <p class={`diagnosis-summary tone-${summary.good ? 'good' : 'bad'}`}>
        <Mark tone={summary.good ? 'good' : 'bad'} />
        <span>{summary.text}</span>
      </p>
      {summary.mend === undefined ? null : (
        <p>
          {summary.mend}{' '}
          {summary.link === undefined ? null : (
            <a href={summary.link.href} target="_blank" rel="noreferrer">
              {summary.link.label}
            </a>
          )}
        </p>
      )}
      <div class="diagnosis-buttons">
        <Button kind="primary" onClick={copy}>
          {t('diagnosis.copy.asText')}
        </Button>
        <Button
          onClick={() => {
            setSaid('');
            onRead();
          }}
        >
          {t('diagnosis.readAgain')}
        </Button>
        <span class="muted" role="status">
          {said}
        </span>
      </div>
      <details>
        <summary>{t('diagnosis.copy.exactly')}</summary>
        <pre class="diagnosis-text">{text}</pre>
      </details>
    </section>
  );
}
