// The gate inside the project: what a careful programmer gets from typed arrays and plain loops, float32, no WebAssembly.
// Example by example, gradients fused into the update where the batch allows, plain descent.

/** @typedef {import('./tasks.mjs').Task} Task */
/** @typedef {{ step(rows: Int32Array): number }} PlainEngine */

/**
 * @param {Task} task
 * @returns {PlainEngine}
 */
export function createPlainEngine(task) {
  return task.sizes === null ? new PlainGraph(task) : new PlainLayers(task, task.sizes);
}

class PlainLayers {
  /**
   * @param {Task} task
   * @param {readonly number[]} sizes
   */
  constructor(task, sizes) {
    this.task = task;
    this.sizes = sizes;
    this.features = Float32Array.from(task.features);
    this.targets = Float32Array.from(task.targets);
    this.values = sizes.map((size) => new Float32Array(size * task.batch));
    this.gradients = sizes.map((size) => new Float32Array(size * task.batch));
    this.weights = task.network.connections.map(({ weights }) => Float32Array.from(weights.flat(), Number));
    this.biases = sizes.slice(1).map((size) => new Float32Array(size));
  }

  /** @param {Int32Array} rows */
  step(rows) {
    const { sizes, values, gradients, weights, biases, task } = this;
    const { batch, activation, outputActivation, learningRate } = task;
    const last = sizes.length - 1;
    const inputs = sizes[0];
    for (let example = 0; example < batch; example += 1) {
      const from = rows[example] * inputs;
      for (let unit = 0; unit < inputs; unit += 1) values[0][example * inputs + unit] = this.features[from + unit];
    }
    for (let layer = 0; layer < last; layer += 1) {
      const kind = layer + 1 < last ? activation : outputActivation;
      forward(
        values[layer],
        values[layer + 1],
        weights[layer],
        biases[layer],
        sizes[layer],
        sizes[layer + 1],
        batch,
        kind,
      );
    }
    const loss = this.lossGradient(rows, values[last], gradients[last], sizes[last]);
    for (let layer = last - 1; layer >= 0; layer -= 1) {
      if (layer > 0) {
        sourceGradient(
          gradients[layer + 1],
          gradients[layer],
          values[layer],
          weights[layer],
          sizes[layer],
          sizes[layer + 1],
          batch,
          activation,
        );
      }
      descend(
        gradients[layer + 1],
        values[layer],
        weights[layer],
        biases[layer],
        sizes[layer],
        sizes[layer + 1],
        batch,
        learningRate / batch,
      );
    }
    return loss;
  }

  /**
   * @param {Int32Array} rows
   * @param {Float32Array} outputs
   * @param {Float32Array} gradient
   * @param {number} width
   */
  lossGradient(rows, outputs, gradient, width) {
    const { batch, loss: kind } = this.task;
    let total = 0;
    for (let example = 0; example < batch; example += 1) {
      const start = example * width;
      const from = rows[example] * width;
      if (kind === 'crossEntropy') {
        let greatest = Number.NEGATIVE_INFINITY;
        for (let unit = 0; unit < width; unit += 1)
          if (outputs[start + unit] > greatest) greatest = outputs[start + unit];
        let sum = 0;
        for (let unit = 0; unit < width; unit += 1) {
          const power = Math.exp(outputs[start + unit] - greatest);
          gradient[start + unit] = power;
          sum += power;
        }
        for (let unit = 0; unit < width; unit += 1) {
          const target = this.targets[from + unit];
          if (target !== 0) total -= target * Math.log(gradient[start + unit] / sum);
          gradient[start + unit] = gradient[start + unit] / sum - target;
        }
      } else {
        for (let unit = 0; unit < width; unit += 1) {
          const output = outputs[start + unit];
          const error = output - this.targets[from + unit];
          total += error * error;
          gradient[start + unit] = (2 / width) * error * (1 - output * output);
        }
      }
    }
    return total / batch;
  }
}

/**
 * @param {Float32Array} x
 * @param {Float32Array} y
 * @param {Float32Array} weights
 * @param {Float32Array} biases
 * @param {number} inputs
 * @param {number} outputs
 * @param {number} batch
 * @param {string} activation
 */
function forward(x, y, weights, biases, inputs, outputs, batch, activation) {
  const unrolled = inputs - 3;
  for (let example = 0; example < batch; example += 1) {
    const start = example * inputs;
    for (let unit = 0; unit < outputs; unit += 1) {
      const row = unit * inputs;
      let a = biases[unit];
      let b = 0;
      let c = 0;
      let d = 0;
      let source = 0;
      for (; source < unrolled; source += 4) {
        a += weights[row + source] * x[start + source];
        b += weights[row + source + 1] * x[start + source + 1];
        c += weights[row + source + 2] * x[start + source + 2];
        d += weights[row + source + 3] * x[start + source + 3];
      }
      for (; source < inputs; source += 1) a += weights[row + source] * x[start + source];
      const z = a + b + c + d;
      y[example * outputs + unit] = activation === 'tanh' ? Math.tanh(z) : activation === 'relu' ? (z > 0 ? z : 0) : z;
    }
  }
}

/**
 * @param {Float32Array} upstream
 * @param {Float32Array} gradient
 * @param {Float32Array} values
 * @param {Float32Array} weights
 * @param {number} inputs
 * @param {number} outputs
 * @param {number} batch
 * @param {string} activation
 */
function sourceGradient(upstream, gradient, values, weights, inputs, outputs, batch, activation) {
  for (let example = 0; example < batch; example += 1) {
    const start = example * inputs;
    for (let source = 0; source < inputs; source += 1) gradient[start + source] = 0;
    for (let unit = 0; unit < outputs; unit += 1) {
      const delta = upstream[example * outputs + unit];
      const row = unit * inputs;
      if (delta !== 0)
        for (let source = 0; source < inputs; source += 1) gradient[start + source] += delta * weights[row + source];
    }
    if (activation === 'tanh') {
      for (let source = 0; source < inputs; source += 1)
        gradient[start + source] *= 1 - values[start + source] * values[start + source];
    } else {
      for (let source = 0; source < inputs; source += 1) if (values[start + source] <= 0) gradient[start + source] = 0;
    }
  }
}

/**
 * @param {Float32Array} upstream
 * @param {Float32Array} values
 * @param {Float32Array} weights
 * @param {Float32Array} biases
 * @param {number} inputs
 * @param {number} outputs
 * @param {number} batch
 * @param {number} rate
 */
function descend(upstream, values, weights, biases, inputs, outputs, batch, rate) {
  for (let unit = 0; unit < outputs; unit += 1) {
    const row = unit * inputs;
    let bias = 0;
    for (let example = 0; example < batch; example += 1) {
      const delta = upstream[example * outputs + unit] * rate;
      bias += delta;
      const start = example * inputs;
      if (delta !== 0)
        for (let source = 0; source < inputs; source += 1) weights[row + source] -= delta * values[start + source];
    }
    biases[unit] -= bias;
  }
}

/** Neurons one after the other, over tables of wires; tanh and squared error. */
class PlainGraph {
  /** @param {Task} task */
  constructor(task) {
    const { layers, connections } = task.network;
    const indexOf = new Map(layers.map(({ id }, index) => [String(id), index]));
    this.task = task;
    this.neurons = layers.length;
    this.inputs = layers.filter(({ kind }) => kind === 'input').length;
    this.features = Float32Array.from(task.features);
    this.targets = Float32Array.from(task.targets);
    this.outputs = Int32Array.from(task.network.outputs ?? [], (id) => Number(indexOf.get(String(id))));
    this.starts = new Int32Array(this.neurons + 1);
    const sorted = connections
      .map(({ source, target, weights }) => ({
        source: Number(indexOf.get(source)),
        target: Number(indexOf.get(target)),
        weight: Number(weights[0]?.[0]),
      }))
      .sort((one, other) => one.target - other.target || one.source - other.source);
    for (const { target } of sorted) this.starts[target + 1] += 1;
    for (let neuron = 0; neuron < this.neurons; neuron += 1) this.starts[neuron + 1] += this.starts[neuron];
    this.sources = Int32Array.from(sorted, ({ source }) => source);
    this.weights = Float32Array.from(sorted, ({ weight }) => weight);
    this.biases = new Float32Array(this.neurons);
    this.values = new Float32Array(this.neurons);
    this.deltas = new Float32Array(this.neurons);
    this.weightGradients = new Float32Array(sorted.length);
    this.biasGradients = new Float32Array(this.neurons);
  }

  /** @param {Int32Array} rows */
  step(rows) {
    const { task, weights, biases, weightGradients, biasGradients, inputs, neurons } = this;
    weightGradients.fill(0);
    biasGradients.fill(0);
    let loss = 0;
    for (let example = 0; example < task.batch; example += 1) loss += this.pass(rows[example]);
    const rate = task.learningRate / task.batch;
    for (let wire = 0; wire < weights.length; wire += 1) weights[wire] -= rate * weightGradients[wire];
    for (let neuron = inputs; neuron < neurons; neuron += 1) biases[neuron] -= rate * biasGradients[neuron];
    return loss / task.batch;
  }

  /** @param {number} row */
  pass(row) {
    const { values, deltas, weights, biases, sources, starts, outputs, inputs, neurons } = this;
    const { weightGradients, biasGradients, targets, features } = this;
    for (let input = 0; input < inputs; input += 1) values[input] = features[row * inputs + input];
    for (let neuron = inputs; neuron < neurons; neuron += 1) {
      let z = biases[neuron];
      for (let wire = starts[neuron], end = starts[neuron + 1]; wire < end; wire += 1)
        z += weights[wire] * values[sources[wire]];
      values[neuron] = Math.tanh(z);
    }
    deltas.fill(0);
    let loss = 0;
    for (let output = 0; output < outputs.length; output += 1) {
      const error = values[outputs[output]] - targets[row * outputs.length + output];
      loss += error * error;
      deltas[outputs[output]] = (2 / outputs.length) * error;
    }
    for (let neuron = neurons - 1; neuron >= inputs; neuron -= 1) {
      const delta = deltas[neuron] * (1 - values[neuron] * values[neuron]);
      biasGradients[neuron] += delta;
      for (let wire = starts[neuron], end = starts[neuron + 1]; wire < end; wire += 1) {
        weightGradients[wire] += delta * values[sources[wire]];
        deltas[sources[wire]] += delta * weights[wire];
      }
    }
    return loss;
  }
}
