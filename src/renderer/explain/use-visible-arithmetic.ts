// The digits of an equation under the panel's precision.
import { useMemo } from 'react';
import {
  type Arithmetic,
  fullArithmetic,
  type VisibleArithmetic,
  visibleArithmetic,
} from '#core/explain/visible-arithmetic.ts';
import { useExplainView } from './explain-view.ts';

/** @param digits of the result; the parts get as many as lead to it. */
export function useVisibleArithmetic(equation: Arithmetic, digits?: number): VisibleArithmetic {
  const isFull = useExplainView((state) => state.fullPrecision);
  return useMemo(
    () => (isFull ? fullArithmetic(equation) : visibleArithmetic(equation, digits)),
    [equation, isFull, digits],
  );
}
