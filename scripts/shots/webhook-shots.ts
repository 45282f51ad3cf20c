import { reads } from '../../test/browser/hands.ts';
import { options } from './options-shots.ts';
import type { Scene } from './scene.ts';
import type { Shot, Subject } from './shot.ts';

export const WEBHOOK_SHOTS: Shot[] = [
  { name: 'webhook-rule', size: { width: 1100, height: 560 }, bring: rule },
];

/** With the preview of its request. */
async function rule(scene: Scene): Promise<Subject> {
  const body = '{"ticket": "{ticket_id}", "subject": "{subject}", "link": "{link_staff}"}';
  await scene.rule({
    id: 'urgent',
    name: 'Tell the team about urgent tickets',
    events: ['ticket.first_seen'],
    when: { groups: [{ conditions: [{ of: 'priority', is: 'is', value: 'urgent' }] }] },
    request: { url: `${scene.stage.endpoints.url}/urgent/{ticket_id}`, body },
  });
  const page = await options(scene, '#webhooks/urgent');
  await reads(page, 'Its conditions hold for this ticket');
  return { page, part: [await page.$('.page-head'), await page.$('aside.preview')] };
}
