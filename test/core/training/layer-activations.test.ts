import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { exampleById } from '#core/examples/examples.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { layerActivations } from '#core/training/layer-activations.ts';
import { wholeDataset } from '../../support/data.ts';

describe.each(['circle', 'digits', 'sine'] as const)('what every neuron answers to the rows of %s', (id) => {
  const { network, training, dataset: choice } = exampleById(id).document();
  const compiled = compileNetwork(network, training.loss);
  const dataset = choice === null ? null : wholeDataset(choice);
  if (!isCompiled(compiled) || dataset === null) throw new Error('It compiles and has data.');
  const parameters = readParameters(network);

  it('is what the row by itself makes of each layer, also where it is answered in parts', () => {
    const answers = atOnce(layerActivations(compiled.graph, parameters, dataset.features, dataset.count));
    for (const row of [0, 1, dataset.count - 1]) {
      const { activations } = traceRow(compiled, parameters, dataset, row);
      expect([...answers.keys()].sort()).toEqual([...activations.keys()].sort());
      for (const [layer, alone] of activations) {
        expect(answers.get(layer)?.slice(row * alone.length, (row + 1) * alone.length)).toEqual(alone);
      }
    }
  });
});
