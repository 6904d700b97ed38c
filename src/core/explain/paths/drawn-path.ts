// A path as it lies in the drawing: its neurons and the wires between them.
import type { Network, NeuronReference, WireReference } from '#core/network/network.ts';
import type { DrawnPart } from '../explanation-target.ts';

/** Under softmax a path may go from a unit to its neighbor, where no wire is. */
export function drawnPath(network: Network, through: readonly NeuronReference[]): readonly DrawnPart[] {
  return through.flatMap((neuron, at) => {
    const before = through[at - 1];
    const wires = before === undefined ? [] : wiresBetween(network, before, neuron);
    return [...wires.map((wire) => ({ kind: 'wire', wire }) as const), { kind: 'neuron', neuron } as const];
  });
}

function wiresBetween(
  { connections }: Network,
  source: NeuronReference,
  target: NeuronReference,
): readonly WireReference[] {
  return connections
    .filter((each) => each.source === source.layer && each.target === target.layer)
    .filter(({ weights }) => (weights[target.unit]?.[source.unit] ?? null) !== null)
    .map(({ id }) => ({ connection: id, target: target.unit, source: source.unit }));
}
