import { endpointProblem } from './endpoint-url.ts';

const PLACEHOLDER = '{customer_id}';

/** Why a link template would not make a safe link; `null` when it does. */
export function linkProblem(template: string): 'not-a-url' | 'scheme' | null {
  const sample = template.replaceAll(PLACEHOLDER, 'x');
  switch (endpointProblem(sample)) {
    case null:
      return new URL(sample).host === new URL(template.replaceAll(PLACEHOLDER, 'y')).host
        ? null
        : 'not-a-url';
    case 'not-a-url':
      return 'not-a-url';
    default:
      return 'scheme';
  }
}

/**
 * The deep link to one customer: the id stands percent-encoded, whole. `null` without an id, or where the id as a path
 * segment would lead elsewhere (`.` and `..`).
 */
export function customerLink(template: string, customerId: string | undefined): string | null {
  if (customerId === undefined || customerId === '' || customerId === '.' || customerId === '..') return null;
  if (linkProblem(template) !== null) return null;
  return template.replaceAll(PLACEHOLDER, encodeURIComponent(customerId.toWellFormed()));
}
