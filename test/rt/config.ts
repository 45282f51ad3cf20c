import { SERVICE_KEY } from './customer-service.ts';

/**
 * The organisation's config for a real helpdesk and the customer service, both given by their origins: a badge panel, and a template panel that shows the ticket
 * as Deskside reads it.
 */
export function organisationConfig(
  tracker: string,
  service: string,
  helpdesk = 'request-tracker',
  rules: object[] = [],
) {
  return {
    version: 2,
    organisation: 'Harbour & Finch',
    workspace: { id: 'harbour-finch' },
    helpdesks: [{ origin: tracker, helpdesk }],
    connectors: [
      {
        id: 'crm',
        name: 'CRM',
        description: 'Who this is, and what they are to us',
        endpoint: `${service}/crm`,
        secretHeader: 'X-API-Key',
        link: 'https://crm.example.com/customers/{customer_id}',
      },
      {
        id: 'orders',
        name: 'Orders',
        endpoint: `${service}/orders`,
        secretHeader: 'X-API-Key',
        template: ORDERS,
      },
    ],
    rules,
  };
}

/** The secrets of both connectors, to enter. */
export const SECRETS = { crm: { key: SERVICE_KEY }, orders: { key: SERVICE_KEY } };

const ORDERS = `
<style>
  .amount { text-align: right; font-variant-numeric: tabular-nums; }
</style>
<p>This ticket is <strong>{{ ticket.status }}</strong>.</p>
{% if data.orders.size > 0 %}
<table>
  <thead><tr><th>Order</th><th>Date</th><th class="amount">Amount</th><th>State</th></tr></thead>
  <tbody>
  {% for order in data.orders %}
    <tr><td>{{ order.number }}</td><td>{{ order.date | date: "%-d %b" }}</td><td class="amount">{{ order.amount }}</td><td>{{ order.state }}</td></tr>
  {% endfor %}
  </tbody>
</table>
{% else %}
<p>No orders yet.</p>
{% endif %}
`;
