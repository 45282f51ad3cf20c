import { useCallback, useRef, useState } from 'preact/hooks';
import { allowed } from '../config/allowed.ts';
import { NoRequests } from '../config/NotAllowed.tsx';
import type { OptionsState } from '../options/options-state.ts';
import type { Route } from '../options/route.ts';
import { DeliveriesBody } from './DeliveriesBody.tsx';
import { DeliveriesHead } from './DeliveriesHead.tsx';
import './deliveries.css';
import '../options/log.css';
import { FilterBar } from './FilterBar.tsx';
import { isQuiet } from './is-quiet.ts';
import { useDeliveries } from './use-deliveries.ts';
import { useFailuresSeen } from './use-failures-seen.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useSettled } from './use-settled.ts';

/** How long after the last key a search begins, in milliseconds. */
const SEARCH_AFTER_MS = 250;

interface Props {
  options: OptionsState;
  asked: Extract<Route, { page: 'deliveries' }>;
}

/** What webhook rules have sent from this browser, what waits, and what failed. */
export function DeliveriesPage({ options, asked }: Props) {
  const { settings, routing } = options;
  const [typed, setTyped] = useState('');
  const text = useSettled(typed, SEARCH_AFTER_MS).trim();
  const filter = { state: asked.state, rule: asked.rule, text };
  const element = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const deliveries = useDeliveries(
    options.port,
    filter,
    useCallback(() => isQuiet(element.current), []),
  );
  const { list } = deliveries;
  useFailuresSeen(options.port, deliveries.changing ? null : list, filter);
  useFocusKept(element, heading);
  const narrowed = filter.rule !== null || text !== '';
  return (
    <>
      <DeliveriesHead options={options} deliveries={deliveries} rule={filter.rule} heading={heading} />
      {allowed(settings).preview ? null : <NoRequests config={settings.effective} />}
      <FilterBar
        filter={filter}
        rules={settings.effective.rules}
        counts={list === null || narrowed ? null : list.counts}
        typed={typed}
        onType={setTyped}
        onRule={(rule) => routing.go({ ...asked, rule })}
      />
      <DeliveriesBody
        options={options}
        deliveries={deliveries}
        filter={filter}
        element={element}
        onShowAll={() => {
          setTyped('');
          routing.go({ page: 'deliveries', rule: null, state: null });
        }}
      />
    </>
  );
}
