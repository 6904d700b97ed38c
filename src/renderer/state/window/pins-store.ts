// The explained numbers that stay in view while others are looked at.

import type { Explainable, ExplanationTarget } from '#core/explain/explanation-target.ts';
import { createStore } from '#renderer/signals/store.ts';
import { sameExplained, useUi } from './ui-store.ts';

/** More would leave no room for what is explained. */
const mostPins = 6;

export const usePins = createStore<{ readonly targets: readonly ExplanationTarget[] }>(() => ({ targets: [] }));

export function isPinned(target: Explainable): boolean {
  return usePins.getState().targets.some((each) => sameExplained(each, target));
}

/** It is pinned already, and can be let go, or there is room. */
export function canPin(target: ExplanationTarget): boolean {
  return isPinned(target) || usePins.getState().targets.length < mostPins;
}

/** What the Explain panel is about, if it can be pinned. */
export function explainedNow(): ExplanationTarget | null {
  const { explainTrail, explainPosition } = useUi.getState();
  const target = explainTrail[explainPosition];
  return target === undefined || target.kind === 'metric' ? null : target;
}

export function pin(target: ExplanationTarget): void {
  usePins.setState(({ targets }) => ({ targets: [...targets, target] }));
}

export function unpin(target: ExplanationTarget): void {
  usePins.setState(({ targets }) => ({ targets: targets.filter((each) => !sameExplained(each, target)) }));
}
