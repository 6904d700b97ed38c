// A moment of the past beside the present: the weights that the present has where both have the same wires and neurons.
import { create } from 'zustand';
import { fitsNetwork } from '#core/document/checkpoints/misfit.ts';
import { parametersOf } from '#core/document/edits/steps/both-parameter-sets.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { useDocument } from './document-store.ts';
import { useTimeline } from './timeline-store.ts';

export type ComparedSource =
  | { readonly kind: 'beforeTraining' }
  | { readonly kind: 'moment'; readonly name: string }
  | { readonly kind: 'file'; readonly name: string; readonly document: NetworkDocument };

interface Comparing {
  /** Whether the past is compared with the present whenever it is shown. */
  readonly isOn: boolean;
  /** What the panel compares the shown document with. */
  readonly source: ComparedSource | null;
  /** Another document that the shown one is compared with, while nothing of the past is. */
  readonly other: NetworkDocument | null;
}

export const useComparing = create<Comparing>(() => ({ isOn: false, source: null, other: null }));

export function compareWith(source: ComparedSource | null): void {
  useComparing.setState({ source });
}

export interface Comparison {
  readonly network: Network;
  /** Of the moment that is shown, and of the present, in the order of `layOutParameters`. */
  readonly shown: Float64Array;
  readonly live: Float64Array;
}

/** `otherNetwork`: the present has other wires or neurons. */
type Compared = Comparison | 'otherNetwork' | null;

/** Null: nothing is compared. */
export function useComparison(): Compared {
  const isOn = useComparing((state) => state.isOn);
  const other = useComparing((state) => state.other?.network ?? null);
  const past = useTimeline((state) => state.lookedAt?.live.document.network ?? null);
  const shown = useDocument((state) => state.document?.network ?? null);
  const live = isOn && past !== null ? past : other;
  return live !== null && shown !== null ? comparisonOf(shown, live) : null;
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
