import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import type { DiagnosisPort } from './port.ts';
import { type Report, reportText } from './report.ts';

interface Props {
  port: DiagnosisPort;
  report: Report;
  onRead: () => void;
}

/** Copies the report as text, and shows what that is. */
export function CopyReport({ port, report, onRead }: Props) {
  const [said, setSaid] = useState('');
  const text = reportText(report);
  const copy = () =>
    void port.copy(text).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser did not let Deskside copy it: take it from below.'),
    );
  return (
    <section class="diagnosis-copy" aria-label="Copy">
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
