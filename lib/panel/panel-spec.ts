import type { Connector } from '../lookup/connector.ts';
import type { AnswerCondition } from '../lookup/show-when.ts';

/** What a page needs to show one connector's panel. Never its endpoint or headers. */
export interface PanelSpec {
  connector: string;
  name: string;
  description: string;
  /** After so long a lookup is given up. */
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

/** Of its time limit, where too few answers are known: so late an answer is close to none. */
const SLOW_SHARE = 0.6;

/** After how many milliseconds a lookup is called slow: by the endpoint's own measure where that is known. Always before it is given up. */
export function slowAfter({ slowAfter: usual = Infinity, timeoutSeconds }: PanelSpec): number {
  const limit = timeoutSeconds * 1000;
  return usual < limit ? usual : SLOW_SHARE * limit;
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
