import type { Connector } from '../../lib/lookup/connector.ts';
import type { Preview } from '../../lib/lookup/preview.ts';

interface Props {
  preview: Preview;
  connector: Connector;
  at: number;
}

export function PreviewPanel({ preview, connector, at }: Props) {
  return <p>{JSON.stringify([preview.answer.status, connector.id, at])}</p>;
}
