import { type Examination, type Finding, worst } from '../../lib/doctor/finding.ts';
import { checkedText, markText, whoText } from '../../lib/doctor/words.ts';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { OptionsState } from '../options/options-state.ts';
import { hashOf } from '../options/route.ts';
import { Badge, type BadgeColor } from '../ui/Badge.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';

interface Props {
  options: OptionsState;
  examination: Examination;
  /** Something was mended: it is looked at once more. */
  onAgain: () => void;
}

const COLORS: Record<Finding['state'], BadgeColor> = { good: 'green', warning: 'yellow', bad: 'red' };

/** What was found at one connector, a line for each thing; open where something is to be looked at. */
export function ExaminationRow({ options, examination, onAgain }: Props) {
  const { name, endpoint, findings } = examination;
  const state = worst(examination);
  return (
    <li>
      <details open={state !== 'good'}>
        <summary>
          <Light state={state} /> <span class="doctor-name">{name}</span>{' '}
          <span class="muted">{new URL(endpoint).host}</span>
        </summary>
        <ul class="doctor-findings">
          {findings.map((finding) => (
            <li key={`${finding.checked} ${finding.says}`}>
              <Light state={finding.state} />
              <span class="muted">{checkedText(finding.checked)}</span>
              <div class="doctor-says">
                <p>{finding.says}</p>
                {finding.mender === null ? null : <p class="muted">{whoText(finding.mender)}</p>}
                <Mend options={options} examination={examination} finding={finding} onAgain={onAgain} />
              </div>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function Light({ state }: { state: Finding['state'] }) {
  return <Badge color={COLORS[state]}>{markText(state)}</Badge>;
}

/** The one click that mends what can be mended here: access to the host, and a secret. */
function Mend({ options, examination, finding, onAgain }: Props & { finding: Finding }) {
  const { access } = options;
  const pattern = hostPattern(examination.endpoint);
  if (finding.state !== 'bad') return null;
  if (finding.checked === 'connection' && access.missing.has(pattern))
    return (
      <Button
        onClick={() =>
          void access.request([pattern]).then((granted) => {
            if (granted) onAgain();
          })
        }
      >
        {t('common.allowAccess')}
      </Button>
    );
  if (finding.checked !== 'secret') return null;
  const page = hashOf({ page: 'connector', id: examination.connector, tab: 'settings' });
  return (
    <a class={buttonClass()} href={page}>
      {t('options.connectors.enterSecret')}
    </a>
  );
}
