import type { ReadyMade } from '../ready-made.ts';

export const ORDERS_TABLE: ReadyMade = {
  id: 'orders-table',
  name: 'Orders table',
  about: 'The last five orders with date, amount and status, and what they come to.',
  data: {
    currency: 'EUR',
    orders: [
      {
        number: '2026-118',
        date: '2026-11-18',
        total: 249,
        status: 'shipped',
        url: 'https://shop.example.com/orders/118',
      },
      {
        number: '2026-097',
        date: '2026-09-30',
        total: 89.9,
        status: 'delivered',
        url: 'https://shop.example.com/orders/97',
      },
      {
        number: '2026-061',
        date: '2026-06-02',
        total: 120,
        status: 'refunded',
        url: 'https://shop.example.com/orders/61',
      },
    ],
  },
  template: `<table>
  <thead>
    <tr><th>Order</th><th>Date</th><th style="text-align: end">Amount</th></tr>
  </thead>
  <tbody>
    {% for order in data.orders limit: 5 %}
      <tr>
        <td><a href="{{ order.url }}">{{ order.number }}</a><br><small>{{ order.status }}</small></td>
        <td>{{ order.date | date }}</td>
        <td style="text-align: end">{{ order.total | money: data.currency }}</td>
      </tr>
    {% else %}
      <tr><td colspan="3">No orders yet</td></tr>
    {% endfor %}
  </tbody>
</table>
<p><small>{{ data.orders.size }} orders, {{ data.orders | sum: 'total' | money: data.currency }} in all</small></p>
`,
};
