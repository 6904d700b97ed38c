// Store of the last examination of the open network on its data.

import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { createStore } from '#renderer/signals/store.ts';

interface HealthState {
  readonly findings: readonly Diagnostic[];
}

const none: readonly Diagnostic[] = [];

export const useHealth = createStore<HealthState>(() => ({ findings: none }));

/** The same object while nothing is found, so that nobody is told of a change that is none. */
export function putFindings(findings: readonly Diagnostic[]): void {
  const next = findings.length === 0 ? none : findings;
  if (next !== useHealth.getState().findings) useHealth.setState({ findings: next });
}
