import type { ReadyMade } from '../ready-made.ts';

export const SUBSCRIPTION: ReadyMade = {
  id: 'subscription',
  name: 'Subscription with traffic light',
  about: 'Green, yellow or red by the subscription’s status, with renewal, price and seats.',
  data: {
    subscription: {
      plan: 'Business',
      status: 'past_due',
      renews: '2026-12-01',
      amount: 149,
      currency: 'EUR',
      seats: 20,
      seats_used: 17,
    },
  },
  template: `<style>
  .light { display: flex; gap: 8px; align-items: center; padding: 6px 10px; font-weight: 600; border-radius: 6px; }
  .light::before { content: '●'; }
  .green { color: var(--badge-green-text); background: var(--badge-green); }
  .yellow { color: var(--badge-yellow-text); background: var(--badge-yellow); }
  .red { color: var(--badge-red-text); background: var(--badge-red); }
</style>
{% assign s = data.subscription %}
{% case s.status %}
  {% when 'active', 'trialing' %}<p class="light green">{{ s.plan }}: paid</p>
  {% when 'past_due', 'unpaid' %}<p class="light yellow">{{ s.plan }}: payment is late</p>
  {% when 'canceled', 'cancelled', 'expired' %}<p class="light red">{{ s.plan }}: ended</p>
  {% else %}<p class="light">{{ s.plan | default: 'No plan' }}</p>
{% endcase %}
<dl>
  <dt>Renews</dt><dd>{{ s.renews | date: 'long' }} ({{ s.renews | relative_time }})</dd>
  <dt>Price</dt><dd>{{ s.amount | money: s.currency }}</dd>
  <dt>Seats</dt><dd>{{ s.seats_used }} of {{ s.seats }}<br><meter min="0" max="{{ s.seats }}" value="{{ s.seats_used }}"></meter></dd>
</dl>
`,
};
