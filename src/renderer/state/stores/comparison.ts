// A moment of the past beside the present: the weights that the present has where both have the same wires and neurons.

import { fitsNetwork } from '#core/document/checkpoints/misfit.ts';
import { parametersOf } from '#core/document/edits/steps/both-parameter-sets.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { computed, useSignal } from '#renderer/signals/signal.ts';
import { createStore } from '#renderer/signals/store.ts';
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

export const useComparing = createStore<Comparing>(() => ({ isOn: false, source: null, other: null }));

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

const comparison = computed((): Compared => {
  const { isOn, other } = useComparing.getState();
  const past = useTimeline.getState().lookedAt?.live.document.network ?? null;
  const shown = useDocument.getState().document?.network ?? null;
  const live = isOn && past !== null ? past : (other?.network ?? null);
  if (live === null || shown === null) return null;
  if (!fitsNetwork(rememberedShape(live), shown)) return 'otherNetwork';
  return { network: shown, shown: rememberedParameters(shown), live: rememberedParameters(live) };
}, isSameComparison);

/** Null: nothing is compared. */
export const useComparison = (): Compared => useSignal(comparison);

/** Of the present, while the past is compared with it; null: nothing is compared. */
export function useLiveParameters(): Float64Array | null {
  const compared = useComparison();
  return compared === null || compared === 'otherNetwork' ? null : compared.live;
}

function isSameComparison(one: Compared, other: Compared): boolean {
  if (one === other || typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one?.network === other?.network && one?.live === other?.live;
}

const rememberedParameters = remembered(readParameters);
const rememberedShape = remembered((network: Network) => parametersOf(network));
