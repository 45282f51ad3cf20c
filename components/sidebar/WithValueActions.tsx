import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { createValueActions } from './create-value-actions.ts';
import { ValueActionsContext } from './value-actions.ts';

/** Values below it can be copied. */
export function WithValueActions({ children }: { children: ComponentChildren }) {
  const actions = useMemo(createValueActions, []);
  return <ValueActionsContext.Provider value={actions}>{children}</ValueActionsContext.Provider>;
}
