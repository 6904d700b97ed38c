// The two directions in the space of all parameters along which the loss is looked at.
import type { Network } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';

/** One number for each parameter, in the order of the layout. */
export type Directions = readonly [Float64Array, Float64Array];

/** Along two parameters alone: a step of 1 moves the one of them by 1. */
export function parameterDirections(count: number, first: number, second: number): Directions {
  const along = (parameter: number): Float64Array => {
    const direction = new Float64Array(count);
    direction[parameter] = 1;
    return direction;
  };
  return [along(first), along(second)];
}

/**
 * Two random directions, filter-normalised (Li, Xu, Taylor, Studer and Goldstein, "Visualizing the Loss Landscape of Neural
 * Nets", 2018): what enters a neuron is as long in the direction as its present weights are. Biases stay where they are, as
 * in the authors' program.
 * @param parameters in the order of the layout
 */
export function randomDirections(network: Network, parameters: Float64Array, seed: number): Directions {
  return [
    normalizedDirection(network, parameters, RandomStream.for(seed, 'landscape', 1)),
    normalizedDirection(network, parameters, RandomStream.for(seed, 'landscape', 2)),
  ];
}

function normalizedDirection(network: Network, parameters: Float64Array, stream: RandomStream): Float64Array {
  const neurons = targetNeurons(network);
  const direction = new Float64Array(layOutParameters(network).count);
  for (const wire of neurons.keys()) direction[wire] = stream.normal();
  const present = lengthsInto(neurons, parameters);
  const drawn = lengthsInto(neurons, direction);
  for (const [wire, neuron] of neurons.entries()) {
    const length = drawn[neuron] as number;
    direction[wire] = length === 0 ? 0 : ((direction[wire] as number) * (present[neuron] as number)) / length;
  }
  return direction;
}

/** The neuron behind each wire, by its number among all; wires come first among the parameters. */
function targetNeurons(network: Network): Int32Array {
  const { firstNeurons, firstWires, targets, targetUnits } = networkTable(network);
  const neurons = new Int32Array(targetUnits.length);
  for (const [connection, layer] of targets.entries()) {
    const first = firstNeurons[layer] as number;
    for (let wire = firstWires[connection] as number; wire < (firstWires[connection + 1] as number); wire += 1) {
      neurons[wire] = first + (targetUnits[wire] as number);
    }
  }
  return neurons;
}

/** Euclidean length of what enters each neuron. */
function lengthsInto(neurons: Int32Array, values: Float64Array): Float64Array {
  const squares = new Float64Array(neurons.reduce((most, neuron) => Math.max(most, neuron + 1), 0));
  for (const [wire, neuron] of neurons.entries()) {
    const value = values[wire] as number;
    squares[neuron] = (squares[neuron] as number) + value * value;
  }
  return squares.map(Math.sqrt);
}
