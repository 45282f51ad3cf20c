import { describe, expect, test } from 'vitest';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { asWritten } from '../../lib/helpdesks/as-written.ts';
import { helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { draftHelpdesk } from '../../lib/teaching/draft-helpdesk.ts';

describe('as a person would write it', () => {
  test.each(allHelpdesks.map((helpdesk) => [helpdesk.id, helpdesk] as const))(
    '%s means the same, in fewer words',
    (_, helpdesk) => {
      const written = asWritten(helpdesk);
      expect(helpdeskSchema.parse(written)).toEqual(helpdesk);
      expect(JSON.stringify(written).length).toBeLessThan(JSON.stringify(helpdesk).length);
    },
  );

  test('what was taught has nothing in it but that', () => {
    const strategy = { from: 'dom', select: '.mail', read: 'text', pick: 'first' } as const;
    const draft = draftHelpdesk('desk.example', {
      ticket: { in: 'path', pattern: '^/t/(?<id>\\d+)' },
      fields: { email: { ...strategy, anywhere: false, visible: false } },
      exclude: ['.message'],
    });
    expect(asWritten(draft)).toEqual({
      id: 'taught-desk-example',
      name: 'desk.example',
      ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)' }],
      fields: {
        email: [{ from: 'dom', select: '.mail' }],
        others: [{ from: 'dom', select: '.mail', pick: 'all' }],
      },
      exclude: ['.message'],
    });
  });
});
