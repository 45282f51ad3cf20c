import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Shown } from '../../lib/shown.ts';
import { createValueActions } from './create-value-actions.ts';
import type { SidebarPort } from './port.ts';
import { ValueActionsContext } from './value-actions.ts';

interface Props {
  port: SidebarPort;
  shown: ReadonlySignal<Shown | null>;
  children: ComponentChildren;
}

/** Values below it can be copied, and inserted into the agent's reply. */
export function WithValueActions({ port, shown, children }: Props) {
  const actions = useMemo(() => createValueActions(port, shown), [port, shown]);
  return <ValueActionsContext.Provider value={actions}>{children}</ValueActionsContext.Provider>;
}
