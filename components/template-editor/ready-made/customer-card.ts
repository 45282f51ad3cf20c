import { t } from '../../../lib/i18n.ts';
import { liquidString } from '../liquid-string.ts';
import type { ReadyMade } from '../ready-made.ts';
import { CUSTOMER } from './answers.ts';

export function customerCard(): ReadyMade {
  return {
    id: 'customer-card',
    name: t('readyMade.customerCard.name'),
    about: t('readyMade.customerCard.about'),
    data: CUSTOMER,
    template: `{% assign c = data.customer %}
<h1>{{ c.name | default: ${liquidString(t('readyMade.customerCard.noName'))} }}{% if c.vip %} <mark>VIP</mark>{% endif %}</h1>
<dl>
  {% if c.company %}<dt>${t('readyMade.customerCard.company')}</dt><dd>{{ c.company }}</dd>{% endif %}
  <dt>${t('readyMade.customerCard.plan')}</dt><dd>{{ c.plan | default: ${liquidString(t('readyMade.customerCard.none'))} }}</dd>
  <dt>${t('readyMade.customerCard.since')}</dt><dd>{{ c.since | date: 'long' }}</dd>
  <dt>${t('readyMade.customerCard.country')}</dt><dd>{{ c.country | country }}</dd>
  <dt>${t('readyMade.customerCard.spent')}</dt><dd>{{ c.value | money: c.currency }}</dd>
  {% if c.phone %}<dt>${t('readyMade.customerCard.phone')}</dt><dd><a href="tel:{{ c.phone | remove: ' ' }}">{{ c.phone }}</a></dd>{% endif %}
</dl>
{% if c.url %}<p><a href="{{ c.url }}">${t('readyMade.customerCard.open')}</a></p>{% endif %}
`,
  };
}
