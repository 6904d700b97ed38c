// An engine of our own in the manner of visual playgrounds: every neuron and every wire an object, example by example.
// It stands in for TensorFlow Playground's engine, which no package carries.
import { neuronsOf } from './neurons-of.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('./task-message.mjs').PeerTask} PeerTask */
/**
 * @typedef {object} ObjectWire
 * @property {ObjectNeuron} source
 * @property {ObjectNeuron} target
 * @property {number} weight
 * @property {number} gradient of the last example
 * @property {number} gradientSum since the last update
 * @property {number} examples since the last update
 */
/**
 * @typedef {object} ObjectNeuron
 * @property {ObjectActivation} activation
 * @property {ObjectWire[]} incoming
 * @property {ObjectWire[]} outgoing
 * @property {number} bias
 * @property {number} sum
 * @property {number} output
 * @property {number} outputGradient
 * @property {number} sumGradient
 * @property {number} gradientSum of the bias, since the last update
 * @property {number} examples since the last update
 */
/** @typedef {{ value(z: number): number, slope(z: number): number }} ObjectActivation */

/** @type {Readonly<Record<'tanh' | 'relu' | 'linear', ObjectActivation>>} */
const activations = {
  tanh: { value: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  linear: { value: (z) => z, slope: () => 1 },
};

class ObjectTraining {
  /** @param {PeerTask} task */
  constructor(task) {
    const network = neuronsOf(task);
    this.task = task;
    this.examplesPerStep = task.batch;
    const neurons = network.levels.flatMap((units, level) => {
      const isLast = level === network.levels.length - 1;
      const kind = isLast && task.loss === 'crossEntropy' ? 'linear' : task.activation;
      return Array.from({ length: units }, () => neuronOf(activations[kind]));
    });
    for (const [wire, target] of network.targets.entries())
      connect(neurons[network.sources[wire]], neurons[target], network.weights[wire]);
    this.inputs = neurons.slice(0, task.inputs);
    this.outputs = network.outputs.map((number) => neurons[number]);
    let from = task.inputs;
    this.levels = network.levels.slice(1).map((units) => {
      from += units;
      return neurons.slice(from - units, from);
    });
  }

  /** @param {number} batch */
  step(batch) {
    for (let example = 0; example < this.task.batch; example += 1) {
      const row = batch * this.task.batch + example;
      this.forward(row);
      this.lossOf(row);
      this.backward();
    }
    this.descend();
  }

  loss() {
    let total = 0;
    for (let row = 0; row < this.task.batch; row += 1) {
      this.forward(row);
      total += this.lossOf(row);
    }
    return total / this.task.batch;
  }

  /** @param {number} row */
  forward(row) {
    const { features } = this.task;
    for (let input = 0; input < this.inputs.length; input += 1)
      this.inputs[input].output = features[row * this.inputs.length + input];
    for (const level of this.levels) for (const neuron of level) hear(neuron);
  }

  /**
   * Loss of this row, and its gradient into the outputs.
   * @param {number} row
   */
  lossOf(row) {
    const { outputs, targets, loss } = this.task;
    let total = 0;
    if (loss === 'crossEntropy') {
      const greatest = this.outputs.reduce((most, { output }) => Math.max(most, output), Number.NEGATIVE_INFINITY);
      const sum = this.outputs.reduce((all, { output }) => all + Math.exp(output - greatest), 0);
      for (const [unit, neuron] of this.outputs.entries()) {
        const target = targets[row * outputs + unit];
        const probability = Math.exp(neuron.output - greatest) / sum;
        if (target > 0) total -= target * Math.log(probability);
        neuron.outputGradient = probability - target;
      }
      return total;
    }
    for (let unit = 0; unit < outputs; unit += 1) {
      const neuron = this.outputs[unit];
      const error = neuron.output - targets[row * outputs + unit];
      total += (error * error) / outputs;
      neuron.outputGradient = (2 * error) / outputs;
    }
    return total;
  }

  backward() {
    for (let level = this.levels.length - 1; level >= 0; level -= 1) {
      for (const neuron of this.levels[level]) {
        if (neuron.outgoing.length > 0) askTargets(neuron);
        passThrough(neuron);
      }
      for (const neuron of this.levels[level]) for (const wire of neuron.incoming) gather(wire);
    }
  }

  descend() {
    for (const level of this.levels) for (const neuron of level) learn(neuron, this.task.learningRate);
  }
}

/**
 * @param {ObjectActivation} activation
 * @returns {ObjectNeuron}
 */
function neuronOf(activation) {
  const numbers = { bias: 0, sum: 0, output: 0, outputGradient: 0, sumGradient: 0, gradientSum: 0, examples: 0 };
  return { activation, incoming: [], outgoing: [], ...numbers };
}

/**
 * @param {ObjectNeuron} source
 * @param {ObjectNeuron} target
 * @param {number} weight
 */
function connect(source, target, weight) {
  const wire = { source, target, weight, gradient: 0, gradientSum: 0, examples: 0 };
  source.outgoing.push(wire);
  target.incoming.push(wire);
}

/** @param {ObjectNeuron} neuron */
function hear(neuron) {
  neuron.sum = neuron.bias;
  for (const wire of neuron.incoming) neuron.sum += wire.weight * wire.source.output;
  neuron.output = neuron.activation.value(neuron.sum);
}

/** @param {ObjectNeuron} neuron */
function askTargets(neuron) {
  neuron.outputGradient = 0;
  for (const wire of neuron.outgoing) neuron.outputGradient += wire.weight * wire.target.sumGradient;
}

/** @param {ObjectNeuron} neuron */
function passThrough(neuron) {
  neuron.sumGradient = neuron.outputGradient * neuron.activation.slope(neuron.sum);
  neuron.gradientSum += neuron.sumGradient;
  neuron.examples += 1;
}

/** @param {ObjectWire} wire */
function gather(wire) {
  wire.gradient = wire.target.sumGradient * wire.source.output;
  wire.gradientSum += wire.gradient;
  wire.examples += 1;
}

/**
 * @param {ObjectNeuron} neuron
 * @param {number} rate
 */
function learn(neuron, rate) {
  neuron.bias -= (rate * neuron.gradientSum) / neuron.examples;
  neuron.gradientSum = 0;
  neuron.examples = 0;
  for (const wire of neuron.incoming) {
    wire.weight -= (rate * wire.gradientSum) / wire.examples;
    wire.gradientSum = 0;
    wire.examples = 0;
  }
}

await serve((task) => new ObjectTraining(task));
