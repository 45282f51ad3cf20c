import type { Connector } from '../lookup/connector.ts';

/** What a page needs to show one connector's panel. Never its endpoint or headers. */
export interface PanelSpec {
  connector: string;
  name: string;
  description: string;
  timeoutSeconds: number;
  /** After how many milliseconds it is slow by its own measure; left out where too few answers are known. */
  slowAfter?: number;
  template?: string;
  link?: string;
}

/** The panel of a connector. */
export function panelSpec(
  { id, name, description, timeoutSeconds, template, link }: Connector,
  slowAfter?: number,
): PanelSpec {
  return {
    connector: id,
    name,
    description,
    timeoutSeconds,
    ...(slowAfter === undefined ? {} : { slowAfter }),
    ...(template === undefined ? {} : { template }),
    ...(link === undefined ? {} : { link }),
  };
}
