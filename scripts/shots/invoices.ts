import { secrets } from '../../test/desk/secrets.ts';
import type { Scene } from './scene.ts';

export const CUSTOMER = 'jan.novak@kavarna-morava.example';

/** Shows what the demo's billing service answers. */
export const INVOICES_TEMPLATE = `<p><strong>{{ data.balance.due }}</strong> to pay</p>
<dl>
  <dt>Plan</dt><dd>{{ data.customer.plan }}</dd>
  <dt>Renews</dt><dd>{{ data.customer.renewal_date | date: "medium" }}</dd>
</dl>
<ul>
  {% for invoice in data.invoices limit: 3 %}
  <li>{{ invoice.number }}: {{ invoice.amount }}, {{ invoice.status }}</li>
  {% endfor %}
</ul>`;

/** Saves a connector of the agent's own, over the demo's billing service: the organisation's cannot be changed. */
export function saveInvoices(scene: Scene): Promise<void> {
  const connector = {
    id: 'invoices',
    name: 'Invoices',
    description: 'What is paid and what is not',
    endpoint: scene.stage.endpoints.urls.billing,
    dialect: 'initdesk',
    secretHeader: 'X-Initdesk-Key',
    notFoundStatuses: [404],
    template: INVOICES_TEMPLATE,
  };
  return scene.connector(connector, secrets.billing);
}
