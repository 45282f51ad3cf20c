import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Preview } from '../../lib/lookup/preview.ts';
import type { RequestOf } from '../../lib/messages.ts';
import type { FakeWorld } from './fake-background.ts';
import type { FakeBrowser } from './fake-port.ts';
import { BILLING, CRM, connector, samplePreview } from './samples.ts';

type Asked = RequestOf<'preview'>;

const CONNECTORS = [
  CRM,
  BILLING,
  connector('shop', 'Bestellungen und Rücksendungen', { endpoint: 'http://10.0.3.7:8080/lookup' }),
  connector('stock', 'Stock'),
  connector('notes', 'My notes'),
  connector('loyalty', 'Loyalty programme', { enabled: false }),
];

/** Connectors that are well and ill, each in its own way. */
export const ILL: FakeWorld & FakeBrowser = {
  config: { connectors: CONNECTORS },
  secrets: {
    crm: { key: 'saved' },
    billing: { key: 'saved' },
    shop: { key: 'saved' },
    stock: { key: 'saved' },
  },
  allowed: CONNECTORS.filter(({ id }) => id !== 'shop').map(({ endpoint }) => hostPattern(endpoint)),
  tests: { crm: ['jana@example.com', 'li@example.com'] },
  preview: illPreview,
};

/** The first answers at once, the others never. */
export const STUCK: FakeWorld & FakeBrowser = {
  ...ILL,
  preview: (request) => (request.connector.id === CRM.id ? samplePreview(request) : new Promise(() => {})),
};

function illPreview(request: Asked): Preview {
  switch (request.connector.id) {
    case 'shop':
      return unanswered(request, { reason: 'permission-missing', mender: 'you' });
    case 'stock':
      return { ...unanswered(request, { reason: 'http', mender: 'endpoint', http: 502 }), durationMs: 1640 };
    case 'notes':
      return unanswered(request, { reason: 'secret-missing', mender: 'admin', detail: 'key' });
    default:
      return samplePreview(request);
  }
}

function unanswered(
  request: Asked,
  why: Omit<Extract<Preview['answer'], { status: 'error' }>, 'status'>,
): Preview {
  const { response: _, ...preview } = samplePreview(request);
  return {
    ...preview,
    answer: { status: 'error', ...why },
    ...(why.http === undefined ? {} : { response: { http: why.http, body: '<h1>Bad gateway</h1>' } }),
  };
}
