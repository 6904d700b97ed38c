// The names of a step's numbers: in ASCII, on screen, and every spelling of them that books use.
import type { Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron, outputLayers } from '#core/network/network-queries.ts';

/** A name in ASCII (as far as the user's own names are), and as it is written on screen. */
export interface Name {
  readonly id: string;
  readonly symbol: string;
}

export interface StepNames {
  neuron(neuron: NeuronReference): string;
  activation(neuron: NeuronReference): Name;
  preActivation(neuron: NeuronReference): Name;
  target(neuron: NeuronReference): Name;
  bias(neuron: NeuronReference): Name;
  /** w1, w2, … by connection, then source, then target. */
  weight(wire: WireReference): Name;
}

export function stepNames(network: Network): StepNames {
  const outputs = outputLayers(network);
  const outputUnits = outputs.reduce((sum, id) => sum + (layerOf(network, id)?.units ?? 0), 0);
  const isOutput = ({ layer }: NeuronReference): boolean => outputs.includes(layer);
  const neuron = (reference: NeuronReference): string => nameOfNeuron(network, reference);
  const index = (reference: NeuronReference): string => (outputUnits === 1 ? '' : indexOf(neuron(reference)));
  const numbers = weightNumbers(network);
  return {
    neuron,
    activation(reference) {
      const name = neuron(reference);
      if (!isOutput(reference)) return same(taken.test(name) ? `a_${name}` : name);
      return { id: `y_hat${index(reference)}`, symbol: `ŷ${index(reference)}` };
    },
    preActivation: (reference) => same(`z_${neuron(reference)}`),
    target: (reference) => same(`y${index(reference)}`),
    bias: (reference) => same(`b_${neuron(reference)}`),
    weight: (wire) => same(`w${numbers.get(wireKey(wire)) ?? '?'}`),
  };
}

/** Names that other numbers have. */
const taken = /^(?:w\d+|L|eta|y\d*|(?:y_hat|[abyz]_|delta_|new ).*|d.*\/d.*)$/;

function same(name: string): Name {
  return { id: name, symbol: name };
}

/** The number alone where the name is a letter and a number: y2 is ŷ2, not ŷ_y2. */
function indexOf(name: string): string {
  return /^y(\d+)$/.exec(name)?.[1] ?? `_${name}`;
}

function wireKey({ connection, target, source }: WireReference): string {
  return `${connection} ${target} ${source}`;
}

/** All wires in the order in which they are counted. */
export function numberedWires(network: Network): readonly WireReference[] {
  return network.connections.flatMap(({ id, weights }) => {
    const sources = weights[0]?.length ?? 0;
    return Array.from({ length: sources }, (_, source) =>
      weights.flatMap((row, target) => ((row[source] ?? null) === null ? [] : [{ connection: id, target, source }])),
    ).flat();
  });
}

function weightNumbers(network: Network): ReadonlyMap<string, number> {
  return new Map(numberedWires(network).map((wire, place) => [wireKey(wire), place + 1]));
}

/** ∂(of)/∂(by). */
export function derivativeName(of: Name, by: Name): Name {
  return { id: `d${of.id}/d${by.id}`, symbol: `∂${of.symbol}/∂${by.symbol}` };
}

export function deltaName({ id, symbol }: Name): Name {
  return { id: `delta_${id}`, symbol: `δ_${symbol}` };
}

export function newName({ id, symbol }: Name): Name {
  return { id: `new ${id}`, symbol: `new ${symbol}` };
}

/** Of one row among several. */
export function nameInRow({ id, symbol }: Name, row: number | null): Name {
  return row === null ? { id, symbol } : { id: `${id}@${row + 1}`, symbol: `${symbol}@${row + 1}` };
}
