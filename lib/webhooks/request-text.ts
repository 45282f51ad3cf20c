import type { FilledRequest } from './delivery.ts';
import { partsText } from './parts.ts';
import type { RequestText } from './reports.ts';
import type { Authorisation, RuleRequest } from './rule.ts';

/** What a body of each format is sent as (RFC 8259, RFC 7303, and the URL standard's forms). */
export const CONTENT_TYPES: Record<RuleRequest['format'], string> = {
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
  form: 'application/x-www-form-urlencoded',
};

/** What stands for what is only known when the request is sent. */
const LATER = '…';

/** A filled request as people may see it: secrets by name, and every header that is sent. `id` is its `webhook-id`, where it has one. */
export function requestText(request: FilledRequest, id: string = LATER): RequestText {
  const { method, url, headers, body, format, authorisation, sign } = request;
  return {
    method,
    url: partsText(url),
    headers: {
      ...(body === null ? {} : { 'content-type': CONTENT_TYPES[format] }),
      ...authorisationText(authorisation),
      ...Object.fromEntries(headers.map(({ name, value }) => [name, partsText(value)])),
      'webhook-id': id,
      'webhook-timestamp': LATER,
      ...(sign ? { 'webhook-signature': `v1,${LATER}` } : {}),
    },
    body: body === null ? null : partsText(body),
  };
}

/** Basic credentials are sent as Base64 (RFC 7617); here they can be read. */
function authorisationText(authorisation: Authorisation): Record<string, string> {
  switch (authorisation.type) {
    case 'none':
      return {};
    case 'basic':
      return { authorization: `Basic base64(${authorisation.username}:{secret.password})` };
    case 'api-key':
      return { [authorisation.header]: '{secret.key}' };
    case 'bearer':
      return { authorization: 'Bearer {secret.token}' };
  }
}
