// brain.js, its plain NeuralNetwork: one example at a time, squared error (it has no batches and no cross-entropy).
import { serve } from './serve.mjs';

/** @typedef {import('./task-message.mjs').PeerTask} PeerTask */

const name = 'brain.js';
const { NeuralNetwork } = await import(name).then((module) => module.default ?? module);
await serve(createTraining);

/** @param {PeerTask} task */
function createTraining({
  sizes,
  weights,
  activation,
  loss,
  batch,
  count,
  inputs,
  outputs,
  features,
  targets,
  learningRate,
}) {
  if (sizes === null) return 'knows layers only';
  const network = new NeuralNetwork({ activation, learningRate });
  // It refuses zero as an option.
  network.trainOpts.momentum = 0;
  network.sizes = sizes;
  network.initialize();
  for (const [layer, matrix] of weights.entries()) {
    const fanIn = sizes[layer];
    network.biases[layer + 1].fill(0);
    network.weights[layer + 1] = Array.from({ length: sizes[layer + 1] }, (_, unit) =>
      matrix.slice(unit * fanIn, (unit + 1) * fanIn),
    );
  }
  const examples = Array.from({ length: count }, (_, example) => ({
    input: features.slice(example * inputs, (example + 1) * inputs),
    output: targets.slice(example * outputs, (example + 1) * outputs),
  }));
  return {
    examplesPerStep: 1,
    hasOtherLoss: loss === 'crossEntropy',
    step: (/** @type {number} */ example) => network.trainPattern(examples[example]),
    loss: () => {
      let total = 0;
      for (const { input, output } of examples.slice(0, batch)) {
        const predicted = network.runInput(input);
        for (const [unit, target] of output.entries()) total += (predicted[unit] - target) ** 2;
      }
      return total / (batch * outputs);
    },
  };
}
