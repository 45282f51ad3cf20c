import { t } from '../../../lib/i18n.ts';
import type { ReadyMade } from '../ready-made.ts';
import { EVENTS } from './answers.ts';

export function timeline(): ReadyMade {
  return {
    id: 'timeline',
    name: t('readyMade.timeline.name'),
    about: t('readyMade.timeline.about'),
    data: EVENTS,
    template: `<style>
  .timeline { padding: 0; margin: 0 0 0 5px; list-style: none; }
  .timeline li { position: relative; padding: 0 0 10px 18px; border-inline-start: 2px solid var(--line); }
  .timeline li::before { position: absolute; top: 4px; left: -6px; width: 10px; height: 10px; content: ''; background: var(--accent); border-radius: 50%; }
</style>
<ul class="timeline">
  {% for event in data.events limit: 10 %}
    <li>
      <b>{{ event.title }}</b><br>
      {% if event.detail %}{{ event.detail }}<br>{% endif %}
      <small title="{{ event.at | date: 'datetime' }}">{{ event.at | relative_time }}</small>
    </li>
  {% else %}
    <li>${t('readyMade.timeline.empty')}</li>
  {% endfor %}
</ul>
`,
  };
}
