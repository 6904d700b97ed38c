// synaptic: neurons that know their connections, one example at a time, its own output error.
// Small networks run as the straight-line code it generates; large ones are faster as it walks its objects.
import { neuronsOf } from './neurons-of.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('./task-message.mjs').PeerTask} PeerTask */

const mostGeneratedWires = 3000;
const name = 'synaptic';
const { Neuron, Layer, Network } = await import(name).then((module) => module.default);
await serve(createTraining);

/** @param {PeerTask} task */
function createTraining(task) {
  const { activation, loss, batch, count, inputs, outputs, features, targets, learningRate } = task;
  const drawn = neuronsOf(task);
  const squash = activation === 'tanh' ? Neuron.squash.TANH : Neuron.squash.RELU;
  const neurons = Array.from({ length: drawn.levels.reduce((sum, units) => sum + units, 0) }, () => new Neuron());
  for (const neuron of neurons.slice(inputs)) {
    neuron.squash = squash;
    neuron.bias = 0;
  }
  for (const [wire, target] of drawn.targets.entries())
    neurons[drawn.sources[wire]].project(neurons[target], drawn.weights[wire]);
  const isOutput = new Set(drawn.outputs);
  const network = new Network({
    input: layerOf(neurons.slice(0, inputs)),
    hidden: [layerOf(neurons.filter((_, number) => number >= inputs && !isOutput.has(number)))],
    output: layerOf(drawn.outputs.map((number) => neurons[number])),
  });
  network.setOptimize(drawn.targets.length <= mostGeneratedWires);
  const row = (/** @type {Float32Array} */ all, /** @type {number} */ width, /** @type {number} */ example) =>
    Array.from(all.subarray(example * width, (example + 1) * width));
  const examples = Array.from({ length: count }, (_, example) => ({
    input: row(features, inputs, example),
    output: row(targets, outputs, example),
  }));
  return {
    examplesPerStep: 1,
    hasOtherLoss: loss === 'crossEntropy',
    step: (/** @type {number} */ example) => {
      network.activate(examples[example].input);
      network.propagate(learningRate, examples[example].output);
    },
    loss: () => {
      let total = 0;
      for (const { input, output } of examples.slice(0, batch)) {
        const predicted = network.activate(input);
        for (const [unit, target] of output.entries()) total += (predicted[unit] - target) ** 2;
      }
      return total / (batch * outputs);
    },
  };
}

/** @param {unknown[]} neurons */
function layerOf(neurons) {
  const layer = new Layer(0);
  layer.list = neurons;
  layer.size = neurons.length;
  return layer;
}
