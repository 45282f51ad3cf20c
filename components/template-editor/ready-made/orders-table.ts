import { t } from '../../../lib/i18n.ts';
import type { ReadyMade } from '../ready-made.ts';
import { ORDERS } from './answers.ts';

const SUM = "{{ data.orders | sum: 'total' | money: data.currency }}";

export function ordersTable(): ReadyMade {
  return {
    id: 'orders-table',
    name: t('readyMade.ordersTable.name'),
    about: t('readyMade.ordersTable.about'),
    data: ORDERS,
    template: `<table>
  <thead>
    <tr><th>${t('readyMade.ordersTable.order')}</th><th>${t('readyMade.ordersTable.date')}</th><th style="text-align: end">${t('readyMade.ordersTable.amount')}</th></tr>
  </thead>
  <tbody>
    {% for order in data.orders limit: 5 %}
      <tr>
        <td><a href="{{ order.url }}">{{ order.number }}</a><br><small>{{ order.status }}</small></td>
        <td>{{ order.date | date }}</td>
        <td style="text-align: end">{{ order.total | money: data.currency }}</td>
      </tr>
    {% else %}
      <tr><td colspan="3">${t('readyMade.ordersTable.empty')}</td></tr>
    {% endfor %}
  </tbody>
</table>
<p><small>${t('readyMade.ordersTable.total', { count: '{{ data.orders.size }}', sum: SUM })}</small></p>
`,
  };
}
