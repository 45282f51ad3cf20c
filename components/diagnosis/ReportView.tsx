import { Mark } from './Mark.tsx';
import type { Attempt, Report, Row, Section } from './report.ts';

/** A report for the eye. */
export function ReportView({ report }: { report: Report }) {
  return (
    <>
      {report.sections.map((section) => (
        <SectionView key={section.title} section={section} />
      ))}
    </>
  );
}

function SectionView({ section: { title, rows } }: { section: Section }) {
  return (
    <section class="diagnosis-section" aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {rows.map((entry) => (
          <RowView key={entry.label} row={entry} />
        ))}
      </dl>
    </section>
  );
}

function RowView({ row: { label, value, tone, tries } }: { row: Row }) {
  return (
    <div class="diagnosis-row">
      <dt>{label}</dt>
      <dd>
        <p class={`diagnosis-value tone-${tone}`}>
          <Mark tone={tone} />
          <span>{value}</span>
        </p>
        {tries.length === 0 ? null : (
          <ol class="diagnosis-tries">
            {tries.map((attempt, index) => (
              <AttemptView key={`${index}-${attempt.where}`} attempt={attempt} />
            ))}
          </ol>
        )}
      </dd>
    </div>
  );
}

function AttemptView({ attempt: { where, outcome, tone } }: { attempt: Attempt }) {
  return (
    <li class={`tone-${tone}`}>
      <code>{where}</code>
      <span class="diagnosis-outcome">{outcome}</span>
    </li>
  );
}
