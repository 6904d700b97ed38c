// Ends of a wiring: a neuron, a layer with all its neurons, or an end of a wire that is there.
import type { WireEnd } from '#core/document/edits/reconnect.ts';
import type { LayerId, NeuronReference, WireReference } from '#core/network/network.ts';

export type WiringEnd =
  | { readonly kind: 'neuron'; readonly neuron: NeuronReference }
  | { readonly kind: 'layer'; readonly layer: LayerId };

export type WiringStart = WiringEnd | { readonly kind: 'wireEnd'; readonly wire: WireReference; readonly end: WireEnd };

/** A neuron, or a layer where the unit is null. */
export interface WiringPlace {
  readonly layer: LayerId;
  readonly unit: number | null;
}

/** What is meant by this place as the target: a layer is wired to whole layers only. */
export function wiringEndAt(start: WiringStart, { layer, unit }: WiringPlace): WiringEnd {
  const isWhole = start.kind === 'layer' || unit === null;
  return isWhole ? { kind: 'layer', layer } : { kind: 'neuron', neuron: { layer, unit } };
}
