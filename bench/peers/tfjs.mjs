// TensorFlow.js with its WebAssembly backend, one thread: variables, its gradients, its plain descent.
import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { drawnLevels, outputChoice } from './drawn-levels.mjs';
import { serve } from './serve.mjs';

const require = createRequire(import.meta.url);
const [library, wasm] = ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm'];
const tensorflow = require(library);
const backend = require(wasm);

/** @typedef {import('./task-message.mjs').PeerTask} PeerTask */

backend.setWasmPaths(dirname(require.resolve(wasm)) + sep);
backend.setThreadsCount(1);
await tensorflow.setBackend('wasm');
await tensorflow.ready();
await serve(createTraining);

/** @param {PeerTask} task */
function createTraining(task) {
  const { batch, count, inputs, outputs, features, targets, loss, learningRate } = task;
  const { variables, constants, forward } = task.drawn ? drawn(task.drawn) : layered(task);
  const batches = Array.from({ length: Math.floor(count / batch) }, (_, index) => ({
    x: tensorflow.tensor2d(features.slice(index * batch * inputs, (index + 1) * batch * inputs), [batch, inputs]),
    y: tensorflow.tensor2d(targets.slice(index * batch * outputs, (index + 1) * batch * outputs), [batch, outputs]),
  }));
  const optimizer = tensorflow.train.sgd(learningRate);
  const lossOf = (/** @type {typeof batches[number]} */ { x, y }) =>
    loss === 'crossEntropy'
      ? tensorflow.losses.softmaxCrossEntropy(y, forward(x))
      : tensorflow.losses.meanSquaredError(y, forward(x));
  return {
    examplesPerStep: batch,
    step: (/** @type {number} */ index) => optimizer.minimize(() => lossOf(batches[index]), false, variables),
    loss: () => tensorflow.tidy(() => lossOf(batches[0]).dataSync()[0]),
    dispose: () => tensorflow.dispose([batches, variables, constants]),
  };
}

/** @param {PeerTask} task */
function layered({ sizes, weights, activation, loss }) {
  const layers = weights.map((matrix, layer) => {
    const units = sizes?.[layer + 1] ?? 0;
    const transposed = tensorflow.tidy(() =>
      tensorflow.transpose(tensorflow.tensor2d(matrix, [units, matrix.length / units])),
    );
    return { weights: tensorflow.variable(transposed), biases: tensorflow.variable(tensorflow.zeros([units])) };
  });
  const activate = activation === 'tanh' ? tensorflow.tanh : tensorflow.relu;
  return {
    variables: layers.flatMap((layer) => [layer.weights, layer.biases]),
    constants: [],
    forward: (/** @type {unknown} */ x) =>
      layers.reduce((values, layer, index) => {
        const z = tensorflow.add(tensorflow.matMul(values, layer.weights), layer.biases);
        return loss === 'crossEntropy' && index === layers.length - 1 ? z : activate(z);
      }, x),
  };
}

/** @param {import('./task-message.mjs').DrawnNetwork} network */
function drawn(network) {
  const levels = drawnLevels(network).map(({ before, units, weights, mask }) => ({
    weights: tensorflow.variable(tensorflow.tensor2d(weights, [before, units])),
    mask: tensorflow.tensor2d(mask, [before, units]),
    biases: tensorflow.variable(tensorflow.zeros([units])),
  }));
  const { neurons, outputs, matrix } = outputChoice(network);
  const choice = tensorflow.tensor2d(matrix, [neurons, outputs]);
  return {
    variables: levels.flatMap((level) => [level.weights, level.biases]),
    constants: [choice, ...levels.map(({ mask }) => mask)],
    forward: (/** @type {unknown} */ x) => {
      let values = x;
      for (const { weights, mask, biases } of levels) {
        const z = tensorflow.add(tensorflow.matMul(values, tensorflow.mul(weights, mask)), biases);
        values = tensorflow.concat([values, tensorflow.tanh(z)], 1);
      }
      return tensorflow.matMul(values, choice);
    },
  };
}
