// Many predictions, bit by bit.
import { describe, expect, test } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { exampleById } from '#core/examples/examples.ts';
import { predict } from '#core/graph/evaluate.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { predicting } from '#core/training/predicting.ts';

const { network, training } = exampleById('spiral').document();
const compilation = compileNetwork(network, training.loss);
if (!isCompiled(compilation)) throw new Error('The example does not compile.');
const { graph } = compilation;
const parameters = readParameters(network);

describe('asking the network bit by bit', () => {
  test('pauses, and gives what it gives at once', () => {
    const count = 30_000;
    const features = Float64Array.from({ length: count * 2 }, (_, index) => Math.sin(index));
    const work = predicting(graph, parameters, features, count);
    let pauses = 0;
    let next = work.next();
    while (next.done !== true) {
      pauses += 1;
      next = work.next();
    }
    expect(pauses).toBeGreaterThan(10);
    expect(next.value).toEqual(predict(graph, parameters, features));
  });

  test('does not pause for a few', () => {
    const features = Float64Array.of(0.5, -1, 2, 0.25);
    expect(predicting(graph, parameters, features, 2).next()).toEqual({
      done: true,
      value: predict(graph, parameters, features),
    });
  });
});
