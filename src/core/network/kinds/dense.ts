// Neurons: each sums its bias and the weighted activations of its sources, and passes the sum through an activation function.
import { initializerKinds } from '#core/learning/initializers/initializers.ts';
import type { FieldRange, LayerDefinition } from './layer-definition.ts';

/** Share of a layer's activations; with all of them dropped nothing would be left to scale up. */
const dropoutRange: FieldRange = { minimum: 0, maximum: 1 - Number.EPSILON / 2 };

export const dense: LayerDefinition<'dense'> = {
  takes: 'wires',
  canBeOutput: true,
  fields: {
    activation: { type: 'activation', begin: 'tanh' },
    biases: { type: 'parameter', begin: 0, symbol: 'b', isOptional: true },
    initializer: { type: 'word', words: initializerKinds },
    dropout: { type: 'number', range: dropoutRange, step: 0.1, absent: 0 },
    isFrozen: { type: 'frozen' },
  },

  lower({ activation: kind, dropout: probability = 0 }, lowering) {
    const { units } = lowering;
    const preActivation = lowering.weightedSums('biases');
    const result = { ...units, input: preActivation };
    const activation = lowering.append(
      kind === 'softmax' ? { kind, ...result } : { kind: 'activation', function: kind, ...result },
    );
    if (probability === 0) return { preActivation, activation };
    const { switchedOff: _, ...dropped } = units;
    const column = lowering.takeDropoutColumns();
    const carried = lowering.append({ kind: 'dropout', ...dropped, input: activation, column, probability });
    return { preActivation, activation, carried };
  },
};
