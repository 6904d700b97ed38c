// Comparison of two documents' drawings but for their numbers: where they are alike, nothing has to be laid out again.

import type { NetworkDocument } from '#core/document/network-document.ts';
import { hasBiases } from '#core/network/layer-definitions.ts';
import type { Connection, Layer, Weights } from '#core/network/network.ts';

export function isDrawnAlike(a: NetworkDocument, b: NetworkDocument): boolean {
  if (a.network === b.network) return a.layout === b.layout;
  const { layers, connections } = a.network;
  return (
    a.layout === b.layout &&
    isAlike(layers, b.network.layers, isSameLayer) &&
    isAlike(connections, b.network.connections, isSameConnection)
  );
}

function isAlike<Part>(a: readonly Part[], b: readonly Part[], isSame: (a: Part, b: Part) => boolean): boolean {
  return a.length === b.length && a.every((part, index) => isSame(part, b[index] as Part));
}

/** Biases differ at most in their values. */
function isSameLayer(a: Layer, b: Layer): boolean {
  return a === b || (isSameBut('biases', a, b) && hasBiases(a) === hasBiases(b));
}

/** Weights differ at most in their values. */
function isSameConnection(a: Connection, b: Connection): boolean {
  return a === b || (isSameBut('weights', a, b) && hasSameWires(a.weights, b.weights));
}

function hasSameWires(a: Weights, b: Weights): boolean {
  return isAlike(a, b, (row, other) => isAlike(row, other, (one, two) => (one === null) === (two === null)));
}

function isSameBut<Part extends object>(field: string, a: Part, b: Part): boolean {
  const before = Object.entries(a);
  const after = new Map(Object.entries(b));
  return before.length === after.size && before.every(([key, value]) => key === field || after.get(key) === value);
}
