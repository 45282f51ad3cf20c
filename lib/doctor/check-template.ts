import { formatLocale, t } from '../i18n.ts';
import type { Answer, JsonObject } from '../lookup/answer.ts';
import type { Connector } from '../lookup/connector.ts';
import { problemText, warningText } from '../panel/problem-text.ts';
import type { TemplateRenderer } from '../panel/render-template.ts';
import { bad, type Finding, good, warning } from './finding.ts';

/** What a connector's template makes of the answer; without one that is found it is only parsed. Nothing where there is no template. */
export async function checkTemplate(
  connector: Connector,
  answer: Answer,
  renderer: Pick<TemplateRenderer, 'render' | 'check'>,
): Promise<Finding[]> {
  const { template, id, name, description } = connector;
  if (template === undefined) return [];
  const data = answer.status === 'found' ? answer.data : null;
  const { problem, warnings } = await renderer.check(template, data === null ? [] : [data]);
  if (problem !== null) return [bad('template', problemText(problem), 'admin')];
  const named = warnings.map((one) => warning('template', warningText(one), 'admin'));
  if (data === null) return [good('template', t('doctor.parsed')), ...named];
  const rendered = await output(
    template,
    { data, ticket: null, connector: { id, name, description } },
    renderer,
  );
  return [rendered, ...named];
}

async function output(
  template: string,
  variables: { data: JsonObject; ticket: null; connector: { id: string; name: string; description: string } },
  renderer: Pick<TemplateRenderer, 'render'>,
): Promise<Finding> {
  const outcome = await renderer.render(template, variables);
  if (!outcome.ok) return bad('template', problemText(outcome.problem), 'admin');
  if (outcome.html.trim() === '') return warning('template', t('doctor.blank'), 'admin');
  return good(
    'template',
    t('doctor.rendered', { length: outcome.html.length.toLocaleString(formatLocale()) }),
  );
}
