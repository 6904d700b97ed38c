import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { exampleById } from '#core/examples/examples.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { valuesAt } from '#core/graph/trace.ts';
import { layerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { askNeuron, isSameMapped, mappedNeuron } from '#renderer/training/mapped-neuron.ts';

const { network, training } = exampleById('spiral').document();
const compiled = compileNetwork(network, training.loss);
if (!isCompiled(compiled)) throw new Error('The example does not compile.');
const { graph } = compiled;
const hidden = network.layers.find(({ units, kind }) => kind === 'dense' && units > 1);
const input = network.layers.find(({ kind }) => kind === 'input');
if (hidden === undefined || input === undefined) throw new Error('The example has a hidden layer and an input.');

describe('the neuron of the output map', () => {
  it('answers as it does in the whole network', () => {
    const neuron = mappedNeuron(network, graph, [{ layer: hidden.id, unit: 2 }]);
    if (neuron === null) throw new Error('There is a neuron.');
    const parameters = readParameters(network);
    const features = Float64Array.of(0.5, -1, 2, 0.25);
    const { trace } = evaluateExamples(graph, parameters, features, Float64Array.of(0, 1));
    const activations = valuesAt(trace, graph.layers.get(hidden.id)?.activation ?? 0);
    expect([...atOnce(askNeuron(neuron, parameters, features, 2))]).toEqual([
      activations[2],
      activations[hidden.units + 2],
    ]);
    expect(neuron.name).toBe(`${hidden.name}3`);
  });

  it('is the first output while none is selected, or one that is not computed', () => {
    expect(mappedNeuron(network, graph, [])?.name).toBe('y');
    expect(mappedNeuron(network, graph, [{ layer: layerId('gone'), unit: 0 }])?.name).toBe('y');
    expect(mappedNeuron(network, graph, [{ layer: hidden.id, unit: 99 }])?.name).toBe('y');
  });

  it('is the same one after a step of training, and another one in another place', () => {
    const first = mappedNeuron(network, graph, [{ layer: hidden.id, unit: 2 }]);
    const again = mappedNeuron(structuredClone(network), graph, [{ layer: hidden.id, unit: 2 }]);
    expect(isSameMapped(first, again)).toBe(true);
    expect(isSameMapped(first, mappedNeuron(network, graph, [{ layer: hidden.id, unit: 1 }]))).toBe(false);
    expect(isSameMapped(first, mappedNeuron(network, graph, []))).toBe(false);
    expect(isSameMapped(first, null)).toBe(false);
  });

  it('turns where its weighted sum is 0; an input has no such line', () => {
    expect(mappedNeuron(network, graph, [])).toMatchObject({ bounds: { minimum: 0, maximum: 1 }, turningPoint: 0.5 });
    expect(mappedNeuron(network, graph, [{ layer: input.id, unit: 0 }])).toMatchObject({
      bounds: null,
      turningPoint: null,
    });
  });
});
