import type { Connector } from '../../lib/lookup/connector.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import { imageOrigin } from '../../lib/lookup/image-host.ts';
import { HostNotice } from './HostNotice.tsx';
import type { OptionsState } from './options-state.ts';

interface Props {
  options: Pick<OptionsState, 'access'>;
  connector: Connector;
}

/** One notice for each host that a connector asks and the browser keeps from it: its endpoint's, and those of its pictures. */
export function ConnectorHosts({ options, connector: { endpoint, imageHosts } }: Props) {
  const known = new Set([hostPattern(endpoint)]);
  const pictures = imageHosts.map(imageOrigin).filter((origin) => {
    const news = !known.has(hostPattern(origin));
    known.add(hostPattern(origin));
    return news;
  });
  return (
    <>
      <HostNotice options={options} address={endpoint} without="lookups" />
      {pictures.map((origin) => (
        <HostNotice key={origin} options={options} address={origin} without="pictures" />
      ))}
    </>
  );
}
