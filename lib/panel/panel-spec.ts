import type { Connector } from '../lookup/connector.ts';

/** What a page needs to show one connector's panel. Never its endpoint or headers. */
export interface PanelSpec {
  connector: string;
  name: string;
  description: string;
  timeoutSeconds: number;
  template?: string;
  link?: string;
}

/** The panel of a connector. */
export function panelSpec({ id, name, description, timeoutSeconds, template, link }: Connector): PanelSpec {
  return {
    connector: id,
    name,
    description,
    timeoutSeconds,
    ...(template === undefined ? {} : { template }),
    ...(link === undefined ? {} : { link }),
  };
}
