import type { ReadyMade } from '../ready-made.ts';

export const TIMELINE: ReadyMade = {
  id: 'timeline',
  name: 'Timeline',
  about: 'What happened lately, newest first, and how long ago.',
  data: {
    events: [
      { at: '2026-11-21T08:30:00Z', title: 'Signed in', detail: 'Madrid, Firefox' },
      { at: '2026-11-20T16:05:00Z', title: 'Payment failed', detail: 'Card expired' },
      { at: '2026-11-01T07:00:00Z', title: 'Invoice 2311 sent' },
    ],
  },
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
    <li>Nothing happened yet</li>
  {% endfor %}
</ul>
`,
};
