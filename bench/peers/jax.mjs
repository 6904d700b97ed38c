// jax-js on WebAssembly, one thread: the whole step, gradients and descent, traced once and compiled by its `jit`.
import { drawnLevels, outputChoice } from './drawn-levels.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('./task-message.mjs').PeerTask} PeerTask */
/**
 * @typedef {object} JaxArray every use takes one reference; `ref` gives one more
 * @property {JaxArray} ref
 * @property {(other: JaxArray | number) => JaxArray} add
 * @property {(other: JaxArray | number) => JaxArray} sub
 * @property {(other: JaxArray | number) => JaxArray} mul
 * @property {() => JaxArray} sum
 * @property {() => JaxArray} mean
 * @property {() => number} js
 */

// Its compiler asks the browser's name before it chooses tiles; Node 20 has none to give.
if (!('navigator' in globalThis)) Object.defineProperty(globalThis, 'navigator', { value: { userAgent: '' } });
const name = '@jax-js/jax';
const jax = await import(name);
const { numpy, nn } = jax;
await jax.init('wasm');
jax.defaultDevice('wasm');
await serve(createTraining);

/** @param {PeerTask} task */
function createTraining(task) {
  const { batch, count, inputs, outputs, features, targets, learningRate } = task;
  const { parameters, masks, forward } = task.drawn ? drawn(task.drawn) : layered(task);
  const array = (/** @type {Float32Array} */ all, /** @type {number} */ index, /** @type {number} */ width) =>
    numpy.array(all.slice(index * batch * width, (index + 1) * batch * width)).reshape([batch, width]);
  const batches = Array.from({ length: Math.floor(count / batch) }, (_, index) => ({
    x: array(features, index, inputs),
    y: array(targets, index, outputs),
  }));
  const lossOf = (/** @type {JaxArray[]} */ values, /** @type {JaxArray} */ x, /** @type {JaxArray} */ y) =>
    task.loss === 'crossEntropy'
      ? nn
          .logSoftmax(forward(values, x))
          .mul(y)
          .sum()
          .mul(-1 / batch)
      : numpy.square(forward(values, x).sub(y)).mean();
  const lossAndGradient = jax.valueAndGrad(lossOf);
  const descend = jax.jit((/** @type {JaxArray[]} */ values, /** @type {JaxArray} */ x, /** @type {JaxArray} */ y) => {
    const [loss, gradients] = lossAndGradient(
      values.map((value) => value.ref),
      x,
      y,
    );
    const lowered = values.map((value, index) => {
      const mask = masks[index];
      return value.sub((mask ? gradients[index].mul(mask.ref) : gradients[index]).mul(learningRate));
    });
    return [loss, lowered];
  });
  const lossNow = jax.jit(lossOf);
  let values = parameters;
  return {
    examplesPerStep: batch,
    // Arrays are lazy: reading the loss carries out the whole step.
    step: (/** @type {number} */ index) => {
      const [loss, lowered] = descend(values, batches[index].x.ref, batches[index].y.ref);
      values = lowered;
      return loss.js();
    },
    loss: () =>
      lossNow(
        values.map((value) => value.ref),
        batches[0].x.ref,
        batches[0].y.ref,
      ).js(),
  };
}

/** @param {PeerTask} task */
function layered({ sizes, weights, activation, loss }) {
  const parameters = weights.flatMap((matrix, layer) => {
    const units = sizes?.[layer + 1] ?? 0;
    const fanIn = matrix.length / units;
    const transposed = Float32Array.from(
      matrix,
      (_, index) => matrix[(index % units) * fanIn + Math.floor(index / units)],
    );
    return [numpy.array(transposed).reshape([fanIn, units]), numpy.zeros([units])];
  });
  const activate = activation === 'tanh' ? numpy.tanh : nn.relu;
  return {
    parameters,
    masks: [],
    forward: (/** @type {JaxArray[]} */ values, /** @type {JaxArray} */ x) => {
      let signal = x;
      for (let layer = 0; layer < values.length; layer += 2) {
        const z = numpy.matmul(signal, values[layer]).add(values[layer + 1]);
        signal = loss === 'crossEntropy' && layer === values.length - 2 ? z : activate(z);
      }
      return signal;
    },
  };
}

/** @param {import('./task-message.mjs').DrawnNetwork} network */
function drawn(network) {
  const levels = drawnLevels(network);
  const { neurons, outputs, matrix } = outputChoice(network);
  const choice = numpy.array(matrix).reshape([neurons, outputs]);
  return {
    parameters: levels.flatMap(({ before, units, weights }) => [
      numpy.array(weights).reshape([before, units]),
      numpy.zeros([units]),
    ]),
    masks: levels.flatMap(({ before, units, mask }) => [numpy.array(mask).reshape([before, units]), null]),
    forward: (/** @type {JaxArray[]} */ values, /** @type {JaxArray} */ x) => {
      let signals = x;
      for (let level = 0; level < values.length; level += 2) {
        const z = numpy.matmul(signals.ref, values[level]).add(values[level + 1]);
        signals = numpy.concatenate([signals, numpy.tanh(z)], 1);
      }
      return numpy.matmul(signals, choice.ref);
    },
  };
}
