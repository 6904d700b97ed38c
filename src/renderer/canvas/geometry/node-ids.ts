// Ids for React Flow and the DOM. A document's ids may hold any character, aria-owns wants ids without spaces.
import type { LayerId, NeuronReference, WireReference } from '#core/network/network.ts';

/** Letters and digits stay; everything else becomes its code unit, so that different ids stay different. */
function encode(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
}

export function laneNodeId(layer: LayerId): string {
  return `lane-${encode(layer)}`;
}

export function neuronNodeId(neuron: NeuronReference): string {
  return `neuron-${neuron.unit}-${encode(neuron.layer)}`;
}

/** The focusable button of a neuron: what aria-owns of its group points at. */
export function neuronButtonId(neuron: NeuronReference): string {
  return `button-${neuronNodeId(neuron)}`;
}

/** The button of a folded layer, which stands for its neurons. */
export function foldedLayerButtonId(layer: LayerId): string {
  return `button-${laneNodeId(layer)}`;
}

export function wireButtonId(wire: WireReference): string {
  return `wire-${wire.target}-${wire.source}-${encode(wire.connection)}`;
}
