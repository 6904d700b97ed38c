// Deferred values: while moments of a run are looked at they follow the canvas a moment later, so that each moment is there at once.
import { useDeferredValue } from 'react';
import { useTimeline } from './timeline-store.ts';

/**
 * The value itself while the present is shown; else the last one, until React has time for the new one.
 * What is drawn with it should be memoised: the component itself is drawn at every change.
 */
export function useFollowing<Value>(value: Value): Value {
  const later = useDeferredValue(value);
  const isLookingBack = useTimeline((state) => state.lookedAt !== null);
  return isLookingBack ? later : value;
}
