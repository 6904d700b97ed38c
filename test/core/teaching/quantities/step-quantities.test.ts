// The numbers of a step by hand are those of the reference engine and of the optimizers, for every network, loss and optimizer.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import {
  createOptimizerState,
  optimizerKinds,
  optimizerRules,
  updateParameters,
} from '#core/learning/optimizers/optimizers.ts';
import { biasParameter, readParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { type Quantity, valuesOf } from '#core/teaching/quantities/quantity.ts';
import { stepQuantities } from '#core/teaching/quantities/step-quantities.ts';
import { randomNetwork } from '../../../support/random-network.ts';
import { runSeed, trials } from '../../../support/run-seed.ts';
import { workedFeatures, workedNetwork, workedTargets } from '../../../support/worked-example.ts';

const sgd = { optimizer: { kind: 'sgd', learningRate: 0.3 } } as const;

describe('the numbers of the worked example', () => {
  const step = { network: workedNetwork, loss: 'meanSquaredError', update: sgd, rows: [0] } as const;
  const values = valuesOf(stepQuantities({ ...step, data: { features: workedFeatures, targets: workedTargets } }));

  it.each([
    ['w1', 0.3],
    ['w2', 0.2],
    ['w3', 0.1],
    ['w9', 0.2],
    ['x2', 1],
    ['y', 0.9],
    ['z_h11', 6.1],
    ['h11', 0.9977621515],
    ['h22', 0.6215791565],
    ['y_hat', 0.6122489292],
    ['L', 0.0828006787],
    ['dL/dy_hat', -0.5755021415],
    ['dy_hat/dz_y', 0.2374001779],
    ['dL/dw2', -0.001515868149],
    ['dL/dw9', -0.0997260501],
    ['new w9', 0.229917815],
    ['new w3', 0.1000043176],
  ])('%s is %d', (id, expected) => {
    expect(values.get(id)).toBeCloseTo(expected, 9);
  });
});

describe('the numbers of any step', () => {
  const cases = trials(2, 100).flatMap((seed) => lossKinds.map((loss) => [loss, seed] as const));

  it.each(cases)('are those of the engine: %s, seed %d', (loss, seed) => {
    const stream = RandomStream.for(runSeed, 'step', loss, seed);
    const network = randomNetwork(stream, loss);
    const compiled = compileNetwork(network, loss);
    if (!isCompiled(compiled)) throw new Error('the network compiles');
    const { graph, layout } = compiled;
    const count = 1 + stream.integer(3);
    const draw = (width: number): Float64Array =>
      Float64Array.from({ length: count * width }, () => Math.round(10 * stream.uniform()) / 10);
    const data = { features: draw(graph.inputWidth), targets: draw(graph.outputWidth) };
    const parameters = readParameters(network);
    const kind = optimizerKinds[stream.integer(optimizerKinds.length)] as (typeof optimizerKinds)[number];
    const optimizer = { kind, learningRate: optimizerRules[kind].defaultLearningRate };
    const rows = Array.from({ length: count }, (_, row) => row);
    const quantities = stepQuantities({ network, loss, update: { optimizer }, data, rows });
    const values = valuesOf(quantities);

    const traces = rows.map((row) => traceRow(compiled, parameters, data, row));
    const { loss: meanLoss, trace } = evaluateExamples(graph, parameters, data.features, data.targets);
    const updated = parameters.slice();
    updateParameters(optimizer, updated, trace.parameterGradients, createOptimizerState(optimizer, updated.length));
    const parameterOf = ({ place }: Quantity): number => {
      if (place === null) return -1;
      return (
        ('connection' in place ? wireParameter(layout, place) : biasParameter(layout, place.layer, place.unit)) ?? -1
      );
    };
    const expectedOf = (quantity: Quantity): number | undefined => {
      const { kind: of, place, row } = quantity;
      const numbers = traces[row ?? 0] as (typeof traces)[number];
      const unit = place !== null && 'layer' in place ? place : null;
      const at = (map: ReadonlyMap<string, Float64Array>) =>
        unit === null ? undefined : map.get(unit.layer)?.[unit.unit];
      switch (of) {
        case 'preActivation':
          return at(numbers.preActivations);
        case 'activation':
          return at(numbers.activations);
        case 'activationGradient':
          return at(numbers.activationGradients);
        case 'delta':
          return at(numbers.deltas);
        case 'loss':
          return row === null ? meanLoss : numbers.loss;
        case 'weightGradient':
        case 'biasGradient':
          return trace.parameterGradients[parameterOf(quantity)];
        case 'newWeight':
        case 'newBias':
          return updated[parameterOf(quantity)];
        default:
          return undefined;
      }
    };
    for (const quantity of quantities) {
      const expected = expectedOf(quantity);
      if (expected === undefined) continue;
      const found = values.get(quantity.id) ?? Number.NaN;
      // Adam's first step divides a gradient by its own size: what is 0 to the last bit may be anything.
      const tolerance = 1e-7 * Math.max(1, Math.abs(expected));
      const isVanishing =
        quantity.id.startsWith('new ') && Math.abs(trace.parameterGradients[parameterOf(quantity)] ?? 0) < 1e-6;
      if (!isVanishing) expect(Math.abs(found - expected), quantity.id).toBeLessThan(tolerance);
    }
    expect(new Set(quantities.map(({ id }) => id)).size).toBe(quantities.length);
  });
});
