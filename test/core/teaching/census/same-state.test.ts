// A state and its copy, changed by a symmetry that leaves every output the same, are one; states that compute otherwise are not.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { isRefused } from '#core/document/edit.ts';
import { addDeclared } from '#core/document/edits/add-declared.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { valuesAt } from '#core/graph/trace.ts';
import { elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { declaredKinds } from '#core/network/layer-definitions.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { isSameState, withUnitNorms } from '#core/teaching/census/same-state.ts';
import { type SymmetricNeuron, symmetricNeurons } from '#core/teaching/census/symmetries.ts';
import { newExercise } from '#core/teaching/exercise/new-exercise.ts';
import { between, chance, pick, uniform } from '../../../support/draw.ts';
import { runSeed, trials } from '../../../support/run-seed.ts';

function drawnNetwork(stream: RandomStream): Network {
  const document = newExercise({
    inputs: between(stream, 1, 3),
    size: between(stream, 2, 4),
    depth: between(stream, 1, 3),
    outputs: between(stream, 1, 2),
    activation: pick(stream, elementwiseActivationKinds),
    hasBiases: chance(stream, 0.7),
    roundness: 'tenths',
    seed: stream.integer(1000),
  });
  if (chance(stream, 0.5)) return document.network;
  // Neurons that are drawn one by one are exchanged like those of a layer.
  const hidden = document.network.layers.filter(({ name }) => name.startsWith('h')).map(({ id }) => id);
  const exploded = explodeLayers(document, hidden);
  return isRefused(exploded) ? document.network : exploded.document.network;
}

function outputsOf(network: Network, parameters: Float64Array): readonly number[] {
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error('the network compiles');
  const { graph } = compiled;
  const features = Float64Array.from({ length: 5 * graph.inputWidth }, (_, index) => Math.sin(3 * index + 1));
  const { trace } = evaluateExamples(graph, parameters, features, new Float64Array(5 * graph.outputWidth));
  return [...valuesAt(trace, graph.output)];
}

/** Exchanges, mirrors and scales neurons at random. */
function symmetricCopy(
  stream: RandomStream,
  neurons: readonly SymmetricNeuron[],
  parameters: Float64Array,
): Float64Array {
  const copy = parameters.slice();
  const scale = (index: number, factor: number): void => {
    copy[index] = factor * (copy[index] as number);
  };
  for (const neuron of neurons) {
    const own = [...neuron.incoming.values(), ...(neuron.bias === null ? [] : [neuron.bias])];
    if (neuron.scales) {
      const factor = uniform(stream, 0.3, 3);
      for (const index of own) scale(index, factor);
      for (const index of neuron.outgoing) scale(index, 1 / factor);
    }
    if (neuron.mirror !== null && chance(stream, 0.5)) {
      for (const index of own) scale(index, -1);
      for (const index of neuron.outgoing) {
        const target = neurons.find(({ incoming }) => [...incoming.values()].includes(index));
        if (neuron.mirror === 'mirrored') {
          copy[target?.bias ?? -1] = (copy[target?.bias ?? -1] as number) + (copy[index] as number);
        }
        scale(index, -1);
      }
    }
    const other = pick(
      stream,
      neurons.filter(({ group }) => group === neuron.group),
    );
    if (chance(stream, 0.6)) exchange(copy, neurons, neuron, other);
  }
  return copy;
}

function exchange(
  copy: Float64Array,
  neurons: readonly SymmetricNeuron[],
  one: SymmetricNeuron,
  other: SymmetricNeuron,
): void {
  const swap = (a = -1, b = -1): void => {
    [copy[a], copy[b]] = [copy[b] as number, copy[a] as number];
  };
  if (one.bias !== null) swap(one.bias, other.bias ?? -1);
  for (const [source, index] of one.incoming) swap(index, other.incoming.get(source));
  for (const { incoming } of neurons)
    if (incoming.has(one.name)) swap(incoming.get(one.name), incoming.get(other.name));
}

describe('two states of a network', () => {
  it.each(trials(20, 400))('are one when a symmetry leads from one to the other: %i', (seed) => {
    const stream = RandomStream.for(runSeed, 'symmetric copy', seed);
    const network = drawnNetwork(stream);
    const neurons = symmetricNeurons(network);
    const parameters = readParameters(network).map((value) => value + 0.3 * stream.normal());
    const copy = symmetricCopy(stream, neurons, parameters);
    const [before, after] = [outputsOf(network, parameters), outputsOf(network, copy)];
    for (const [index, value] of after.entries()) expect(value).toBeCloseTo(before[index] as number, 9);
    const [one, other] = [withUnitNorms(neurons, parameters), withUnitNorms(neurons, copy)];
    expect(isSameState(neurons, one, other)).toBe(true);
    expect(isSameState(neurons, other, one)).toBe(true);
  });

  it.each(trials(8, 100))('are two when they compute something else: %i', (seed) => {
    const stream = RandomStream.for(runSeed, 'other state', seed);
    const network = drawnNetwork(stream);
    const neurons = symmetricNeurons(network);
    const state = (from: number): Float64Array =>
      withUnitNorms(neurons, readParameters(initializeNetwork(network, from)));
    const [one, other] = [state(seed), state(seed + 1000)];
    expect(isSameState(neurons, one, other)).toBe(false);
  });

  it.each(declaredKinds)('differ when neurons change places before a layer that takes them whole: %s', (kind) => {
    const shape = { inputs: 2, size: 2, depth: 1, outputs: 1 };
    const drawn = newExercise({ ...shape, activation: 'tanh', hasBiases: true, roundness: 'tenths', seed: 1 });
    const hidden = drawn.network.layers.find(({ units, name }) => name === 'h' && units === 2);
    if (hidden === undefined) throw new Error('The exercise has a hidden layer.');
    const units = [0, 1].map((unit) => ({ layer: hidden.id, unit }));
    const added = addDeclared(drawn, kind, units);
    if (isRefused(added)) throw new Error('The kind takes the hidden layer.');
    const neurons = symmetricNeurons(added.document.network).filter(({ name }) => name.startsWith(`${hidden.id}#`));
    expect(neurons).toHaveLength(2);
    for (const { name, ...neuron } of neurons)
      expect(neuron).toMatchObject({ mirror: null, scales: false, group: name });
  });

  it('are looked at within bounds where many neurons are alike', () => {
    const wide = newExercise({
      inputs: 1,
      size: 12,
      depth: 1,
      outputs: 1,
      activation: 'tanh',
      hasBiases: true,
      roundness: 'tenths',
      seed: 1,
    }).network;
    const neurons = symmetricNeurons(wide);
    const alike = readParameters(wide).fill(0.5);
    const other = alike.slice();
    // The last wire into the output differs: every pairing of the twelve fails only there.
    other[23] = 0.9;
    expect(isSameState(neurons, alike, other)).toBe(false);
  });
});
