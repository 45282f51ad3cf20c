import type { ReadyMade } from '../ready-made.ts';

export const CUSTOMER_CARD: ReadyMade = {
  id: 'customer-card',
  name: 'Customer card',
  about: 'Who is writing: name, company, plan, value, how to reach them.',
  data: {
    customer: {
      name: 'Ana Rivera',
      vip: true,
      company: 'Rivera Coffee',
      plan: 'Pro',
      since: '2023-04-15',
      country: 'ES',
      value: 12480.5,
      currency: 'EUR',
      phone: '+34 600 123 456',
      url: 'https://crm.example.com/customers/10482',
    },
  },
  template: `{% assign c = data.customer %}
<h1>{{ c.name | default: 'No name' }}{% if c.vip %} <mark>VIP</mark>{% endif %}</h1>
<dl>
  {% if c.company %}<dt>Company</dt><dd>{{ c.company }}</dd>{% endif %}
  <dt>Plan</dt><dd>{{ c.plan | default: 'None' }}</dd>
  <dt>Customer since</dt><dd>{{ c.since | date: 'long' }}</dd>
  <dt>Country</dt><dd>{{ c.country | country }}</dd>
  <dt>Spent so far</dt><dd>{{ c.value | money: c.currency }}</dd>
  {% if c.phone %}<dt>Phone</dt><dd><a href="tel:{{ c.phone | remove: ' ' }}">{{ c.phone }}</a></dd>{% endif %}
</dl>
{% if c.url %}<p><a href="{{ c.url }}">Open in the CRM</a></p>{% endif %}
`,
};
