// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PanelBody } from '../../components/sidebar/PanelBody.tsx';
import { TemplateWorld } from '../../components/sidebar/template-context.ts';
import { panelView } from '../../lib/panel/panel.ts';
import { billing, found, timed } from './played-port.ts';

afterEach(cleanup);

test('a template that fails is told with the time of its answer, by which the log finds the lookup', async () => {
  const problem = { reason: 'too-long', message: 'Too long.' } as const;
  const onProblem = vi.fn();
  const answer = timed(found({ plan: 'Pro' }), { at: 1700 });
  const view = panelView({ ...billing, template: '{{ data.plan }}' }, answer.answer, null);
  render(
    <TemplateWorld.Provider value={{ author: false, loadImages: async () => new Map(), onProblem }}>
      <PanelBody
        {...{ name: 'Billing', view, answer, onRetry() {}, onOpen() {} }}
        render={async () => ({ ok: false, problem })}
      />
    </TemplateWorld.Provider>,
  );
  await vi.waitFor(() => expect(onProblem).toHaveBeenCalledExactlyOnceWith('billing', 1700, problem));
});
