import { type Connector, connectorHeaders, SECRET } from './connector.ts';
import { type About, requestBody } from './dialect.ts';
import { fillHeader, fillJson, fillUrl } from './fill-request.ts';
import { MASK } from './mask-secrets.ts';
import { placeholderValues } from './placeholders.ts';
import type { Preview } from './preview.ts';

/** One lookup ready to be sent, but for its secrets: headers still name them (`Bearer {secret.token}`). */
export interface LookupRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  credentials: Connector['credentials'];
  timeoutSeconds: number;
}

/** What one connector asks about one customer, its placeholders filled. Of a header that is there twice the later one is sent. */
export function buildRequest(connector: Connector, about: About): LookupRequest {
  const values = placeholderValues(connector, about);
  const headers = [
    { name: 'Content-Type', value: 'application/json' },
    { name: 'Accept', value: 'application/json' },
    ...connectorHeaders(connector),
  ];
  const byName = new Map(headers.map((header) => [header.name.toLowerCase(), header]));
  return {
    url: fillUrl(connector.endpoint, values),
    headers: Object.fromEntries(
      [...byName.values()].map(({ name, value }) => [name, fillHeader(value, values)]),
    ),
    body:
      connector.body === undefined
        ? JSON.stringify(requestBody(connector, about))
        : fillJson(connector.body, values),
    credentials: connector.credentials,
    timeoutSeconds: connector.timeoutSeconds,
  };
}

/** The request as preview and log may show it: the secrets' places masked. */
export function maskedRequest({ url, headers, body }: LookupRequest): Preview['request'] {
  const masked = Object.entries(headers).map(([name, value]) => [name, value.replaceAll(SECRET, MASK)]);
  return { method: 'POST', url, headers: Object.fromEntries(masked), body };
}
