import { secrets } from '../secrets.ts';
import { billingRecords } from './billing-data.ts';
import { crmRecords } from './crm-data.ts';
import { loyaltyRecords } from './loyalty-data.ts';
import { addressOf, json, recordOf, type Service, sameSecret, TROUBLED_ADDRESS } from './service.ts';

/** A CRM that answers as Disqua documents it. */
const crm: Service = (request) => {
  if (!sameSecret(request.headers['x-api-key'], secrets.crm.key)) return json(401, { error: 'Unauthorized' });
  const address = addressOf(request);
  if (address === TROUBLED_ADDRESS) return json(503, { error: 'The customer database is being repaired.' });
  const record = recordOf(crmRecords, address);
  return json(200, record === undefined ? { found: false } : { found: true, ...record });
};

/** A billing service that answers as initdesk's endpoints do: any nested JSON, 404 for strangers. */
const billing: Service = (request) => {
  if (!sameSecret(request.headers['x-initdesk-key'], secrets.billing.key))
    return json(401, { error: 'Unauthorized' });
  const address = addressOf(request);
  if (address === TROUBLED_ADDRESS) return 'never';
  const record = recordOf(billingRecords, address);
  return record === undefined ? json(404, { error: 'No such customer' }) : json(200, record);
};

/** A loyalty programme that speaks Deskside's own dialect and knows few. */
const loyalty: Service = (request) => {
  if (!sameSecret(request.headers['authorization'], `Bearer ${secrets.loyalty.token}`))
    return json(401, { error: 'Unauthorized' });
  const record = recordOf(loyaltyRecords, addressOf(request));
  return json(200, record === undefined ? { found: false } : { found: true, ...record });
};

/** Shipping takes the request and never answers. */
const never: Service = () => 'never';

/** The warehouse fails, with a page where JSON should be. */
const broken: Service = () => ({
  status: 500,
  type: 'text/html',
  body: '<!doctype html><title>Error</title><h1>Internal Server Error</h1><p>stock.service: no connection</p>',
});

export const services = { crm, billing, loyalty, never, broken } satisfies Record<string, Service>;
export type ServiceName = keyof typeof services;
