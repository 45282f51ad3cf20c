import type { Connector } from '../lookup/connector.ts';
import type { AnswerCondition } from '../lookup/show-when.ts';

/** What a page needs to show one connector's panel. Never its endpoint or headers. */
export interface PanelSpec {
  connector: string;
  name: string;
  description: string;
  timeoutSeconds: number;
  /** What is asked about the ticket in view: where it is another text, answers to the former one are out of date. Left out where nobody is asked. */
  question?: string;
  /** After how many milliseconds it is slow by its own measure; left out where too few answers are known. */
  slowAfter?: number;
  /** The panel is shown only when another one's answer fits. */
  waitsFor?: AnswerCondition;
  template?: string;
  link?: string;
  /** What it shows is blurred until somebody points at it. */
  blur?: true;
  /** Texts with placeholders that agents insert into their reply. */
  snippets?: Connector['snippets'];
}

/** The panel of a connector. */
export function panelSpec(
  { id, name, description, timeoutSeconds, showWhen, template, link, blur, snippets }: Connector,
  more: Pick<PanelSpec, 'question' | 'slowAfter'> = {},
): PanelSpec {
  return {
    connector: id,
    name,
    description,
    timeoutSeconds,
    ...more,
    ...(showWhen?.answer === undefined ? {} : { waitsFor: showWhen.answer }),
    ...(template === undefined ? {} : { template }),
    ...(link === undefined ? {} : { link }),
    ...(blur ? { blur } : {}),
    ...(snippets.length === 0 ? {} : { snippets }),
  };
}
