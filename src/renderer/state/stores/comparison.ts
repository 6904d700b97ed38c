// A moment of the past beside the present: the weights that the present has where both have the same wires and neurons.
import { create } from 'zustand';
import { fitsNetwork } from '#core/document/checkpoints/misfit.ts';
import { parametersOf } from '#core/document/edits/steps/both-parameter-sets.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { useDocument } from './document-store.ts';
import { useTimeline } from './timeline-store.ts';

/** Whether the past is compared with the present whenever it is shown. */
export const useComparing = create<{ readonly isOn: boolean }>(() => ({ isOn: false }));

export interface Comparison {
  readonly network: Network;
  /** Of the moment that is shown, and of the present, in the order of `layOutParameters`. */
  readonly shown: Float64Array;
  readonly live: Float64Array;
}

/** `otherNetwork`: the present has other wires or neurons. */
type Compared = Comparison | 'otherNetwork' | null;

/** Null: the present is shown, or the comparison is off. */
export function useComparison(): Compared {
  const isOn = useComparing((state) => state.isOn);
  const live = useTimeline((state) => state.lookedAt?.live.document.network ?? null);
  const shown = useDocument((state) => state.document?.network ?? null);
  return isOn && live !== null && shown !== null ? comparisonOf(shown, live) : null;
}

/** Of the present, while the past is compared with it; null: nothing is compared. */
export function useLiveParameters(): Float64Array | null {
  const comparison = useComparison();
  return comparison === null || comparison === 'otherNetwork' ? null : comparison.live;
}

const rememberedParameters = remembered(readParameters);
const rememberedShape = remembered((network: Network) => parametersOf(network));

let last: { readonly shown: Network; readonly live: Network; readonly result: Comparison | 'otherNetwork' } | null =
  null;

/** The same two give the same object, so that what follows from it is made once. */
export function comparisonOf(shown: Network, live: Network): Comparison | 'otherNetwork' {
  if (last?.shown === shown && last.live === live) return last.result;
  const isAlike = fitsNetwork(rememberedShape(live), shown);
  const result = isAlike
    ? { network: shown, shown: rememberedParameters(shown), live: rememberedParameters(live) }
    : 'otherNetwork';
  last = { shown, live, result };
  return result;
}
