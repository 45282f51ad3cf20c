import type { Connector } from '../lookup/connector.ts';

/** What a page needs to show one connector's panel. Never its endpoint or headers. */
export interface PanelSpec {
  connector: string;
  name: string;
  description: string;
  timeoutSeconds: number;
  template?: string;
  link?: string;
  /** What it shows is blurred until somebody points at it. */
  blur?: true;
  /** Texts with placeholders that agents insert into their reply. */
  snippets?: Connector['snippets'];
}

/** The panel of a connector. */
export function panelSpec({
  id,
  name,
  description,
  timeoutSeconds,
  template,
  link,
  blur,
  snippets,
}: Connector): PanelSpec {
  return {
    connector: id,
    name,
    description,
    timeoutSeconds,
    ...(template === undefined ? {} : { template }),
    ...(link === undefined ? {} : { link }),
    ...(blur ? { blur } : {}),
    ...(snippets.length === 0 ? {} : { snippets }),
  };
}
