import { t } from '../../../lib/i18n.ts';
import { liquidString } from '../liquid-string.ts';
import type { ReadyMade } from '../ready-made.ts';
import { SUBSCRIPTION } from './answers.ts';

const PLAN = { plan: '{{ s.plan }}' };
const SEATS = { used: '{{ s.seats_used }}', seats: '{{ s.seats }}' };

export function subscription(): ReadyMade {
  return {
    id: 'subscription',
    name: t('readyMade.subscription.name'),
    about: t('readyMade.subscription.about'),
    data: SUBSCRIPTION,
    template: `<style>
  .light { display: flex; gap: 8px; align-items: center; padding: 6px 10px; font-weight: 600; border-radius: 6px; }
  .light::before { content: '●'; }
  .green { color: var(--badge-green-text); background: var(--badge-green); }
  .yellow { color: var(--badge-yellow-text); background: var(--badge-yellow); }
  .red { color: var(--badge-red-text); background: var(--badge-red); }
</style>
{% assign s = data.subscription %}
{% case s.status %}
  {% when 'active', 'trialing' %}<p class="light green">${t('readyMade.subscription.paid', PLAN)}</p>
  {% when 'past_due', 'unpaid' %}<p class="light yellow">${t('readyMade.subscription.late', PLAN)}</p>
  {% when 'canceled', 'cancelled', 'expired' %}<p class="light red">${t('readyMade.subscription.ended', PLAN)}</p>
  {% else %}<p class="light">{{ s.plan | default: ${liquidString(t('readyMade.subscription.noPlan'))} }}</p>
{% endcase %}
<dl>
  <dt>${t('readyMade.subscription.renews')}</dt><dd>{{ s.renews | date: 'long' }} ({{ s.renews | relative_time }})</dd>
  <dt>${t('readyMade.subscription.price')}</dt><dd>{{ s.amount | money: s.currency }}</dd>
  <dt>${t('readyMade.subscription.seats')}</dt><dd>${t('readyMade.subscription.seatsUsed', SEATS)}<br><meter min="0" max="{{ s.seats }}" value="{{ s.seats_used }}"></meter></dd>
</dl>
`,
  };
}
