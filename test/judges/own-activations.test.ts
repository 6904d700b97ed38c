// PyTorch judges activation functions of one's own: loss and gradients of both engines.

import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { canonicalActivation, ownActivation } from '#core/layers/own-activation.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { kernelModule } from '../support/kernels.ts';
import { randomCase } from '../support/random-case.ts';
import { judging } from './debian-python.ts';
import { askPytorch, inParameterOrder, questionOf } from './pytorch.ts';
import { errorOfWhole, largestError, relativeError } from './relative-error.ts';

const expressions = ['x * sigmoid(1.702 x)', 'x^3 / (1 + x^2)', 'sin(2x) + 0.1 x', 'tanh(x) * exp(-x^2)'];

/** Every neuron that answers to nobody by the expression. */
function caseOf(expression: string, seed: number) {
  const drawn = randomCase(RandomStream.for(seed, 'own activations'), 'meanSquaredError', 8);
  const activation = canonicalActivation(ownActivation(expression)) as ReturnType<typeof ownActivation>;
  const layers = drawn.network.layers.map((layer) => (layer.kind === 'dense' ? { ...layer, activation } : layer));
  const network = { ...drawn.network, layers };
  const compiled = compileNetwork(network, drawn.loss);
  if (!isCompiled(compiled)) throw new Error('It does not compile.');
  return { ...drawn, network, graph: compiled.graph };
}

const cases = expressions.flatMap((expression) =>
  [1, 2, 3].map((seed) => ({ expression, drawn: caseOf(expression, seed) })),
);
const createFast = createFastEngine(kernelModule);

describe('PyTorch', judging, () => {
  it('has the losses and gradients of both engines', () => {
    const { gradients } = askPytorch(
      cases.map(({ drawn }) => questionOf(drawn)),
      [],
    );
    for (const [index, { expression, drawn }] of cases.entries()) {
      const answer = gradients[index];
      if (answer === undefined) throw new Error('No answer.');
      const { graph, parameters, features, targets, network, count } = drawn;
      const expected = inParameterOrder(network, answer);
      const { loss, trace } = evaluateExamples(graph, parameters, features, targets, null);
      expect(relativeError(loss, answer.loss), expression).toBeLessThan(1e-9);
      expect(largestError(trace.parameterGradients, expected).error, expression).toBeLessThan(1e-9);
      const engine = createFast({ ...drawn, update: { optimizer: { kind: 'sgd', learningRate: 0.1 } }, frozen: null });
      expect(
        relativeError(engine.trainStep(Int32Array.from({ length: count }, (_, row) => row)).loss, answer.loss),
      ).toBeLessThan(1e-5);
      expect(errorOfWhole(engine.readGradients(), Float64Array.from(expected)), expression).toBeLessThan(1e-5);
    }
  });
});
