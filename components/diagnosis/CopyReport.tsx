import { useState } from 'preact/hooks';
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
      () => setSaid('Copied.'),
      () => setSaid('The browser did not let Deskside copy it: take it from below.'),
    );
  return (
    <section class="diagnosis-copy" aria-label="Summary">
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
          Copy as text
        </Button>
        <Button
          onClick={() => {
            setSaid('');
            onRead();
          }}
        >
          Read again
        </Button>
        <span class="muted" role="status">
          {said}
        </span>
      </div>
      <details>
        <summary>See exactly what is copied</summary>
        <pre class="diagnosis-text">{text}</pre>
      </details>
    </section>
  );
}
