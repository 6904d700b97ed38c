// Forty bugs of the kinds that people make in such code, each as one replaced piece of source with the tests that must turn red.

/**
 * @typedef {object} PlantedBug
 * @property {string} name what is wrong, for the table
 * @property {string} file
 * @property {string} from the text to replace, which stands in the file exactly once
 * @property {string} to
 * @property {readonly string[]} tests that must find it
 */

const differences = 'test/judges/central-differences.test.ts';
const fast = 'test/core/engine/fast-against-reference.test.ts';
const fastParts = 'test/core/engine/fast-engine.test.ts';
const optimizers = 'test/core/learning/optimizers.test.ts';
const trainer = 'test/core/training/trainer.test.ts';

/** @type {readonly PlantedBug[]} */
export const plantedBugs = [
  {
    name: 'biases get no gradient',
    file: 'src/core/graph/operations/affine.ts',
    from: '        if (biasOffset !== null) add(parameterGradients, biasOffset + unit, upstream);\n',
    to: '',
    tests: [differences],
  },
  {
    name: 'sign of the gradient that goes on to the source',
    file: 'src/core/graph/operations/affine.ts',
    from: 'add(source.gradients, at, upstream * (parameters[weight] as number));',
    to: 'add(source.gradients, at, -upstream * (parameters[weight] as number));',
    tests: [differences],
  },
  {
    name: 'weights transposed: target units taken for source units',
    file: 'src/core/compile/wire-writer.ts',
    from: 'wires.sourceUnits[next] = sourceUnits[wire] as number;',
    to: 'wires.sourceUnits[next] = this.#table.targetUnits[wire] as number;',
    tests: ['test/core/graph/worked-example.test.ts', 'test/core/network/parameters.test.ts'],
  },
  {
    name: 'elementwise losses: gradient without 1/n',
    file: 'src/core/graph/operations/elementwise-loss.ts',
    from: 'loss.derivative(outputs[at] as number, trace.targets[at] as number) / length;',
    to: 'loss.derivative(outputs[at] as number, trace.targets[at] as number);',
    tests: [differences],
  },
  {
    name: 'cross-entropy: gradient without 1/n',
    file: 'src/core/graph/operations/cross-entropy.ts',
    from: 'const scale = (gradientsAt(trace, index)[0] as number) / trace.count;',
    to: 'const scale = gradientsAt(trace, index)[0] as number;',
    tests: [differences],
  },
  {
    name: 'several output layers: gradients go back in the wrong order',
    file: 'src/core/graph/operations/concatenate.ts',
    from: '(upstream[example * width + column + unit] as number)',
    to: '(upstream[example * width + width - column - partWidth + unit] as number)',
    tests: [differences],
  },
  {
    name: 'dropout: the way back ignores the mask',
    file: 'src/core/graph/operations/dropout.ts',
    from: '(gradient[at] as number) + multiplier * (upstream[at] as number)',
    to: '(gradient[at] as number) + (upstream[at] as number)',
    tests: ['test/judges/operations.test.ts', differences],
  },
  {
    name: 'dropout: what is kept is not scaled up',
    file: 'src/core/training/dropout-masks.ts',
    from: '0 : 1 / (1 - probability)',
    to: '0 : 1',
    tests: ['test/core/training/dropout-masks.test.ts'],
  },
  {
    name: 'softmax without taking the greatest logit away',
    file: 'src/core/layers/softmax.ts',
    from: 'exp((logits[index] as number) - greatest)',
    to: 'exp((logits[index] as number) - 0 * greatest)',
    tests: ['test/core/layers/softmax.test.ts'],
  },
  {
    name: 'rules: the slope of e^u − 1 is its value',
    file: 'src/core/expression/functions.ts',
    from: "expm1: unary(expMinus1, (u) => call('exp', u)),",
    to: "expm1: unary(expMinus1, (u) => call('expm1', u)),",
    tests: ['test/core/expression/functions.test.ts'],
  },
  {
    name: 'momentum with the wrong sign',
    file: 'src/core/learning/optimizers/sgd.ts',
    from: "'v = momentum * v + g'",
    to: "'v = g - momentum * v'",
    tests: [optimizers],
  },
  {
    name: 'Nesterov looks ahead with the whole velocity',
    file: 'src/core/learning/optimizers/sgd.ts',
    from: 'g + momentum * v, v)',
    to: 'g + v, v)',
    tests: [optimizers],
  },
  {
    name: 'Adam without bias correction of the mean',
    file: 'src/core/learning/optimizers/moments.ts',
    from: "'rate / (1 - beta1^t) * m",
    to: "'rate * m",
    tests: [optimizers],
  },
  {
    name: 'RMSProp: epsilon inside the root',
    file: 'src/core/learning/optimizers/rmsprop.ts',
    from: 'g / (sqrt(s) + epsilon)',
    to: 'g / sqrt(s + epsilon)',
    tests: [optimizers],
  },
  {
    name: 'penalties on biases instead of weights',
    file: 'src/core/learning/update/apply-update.ts',
    from: 'if (isWeight[index] !== 1) continue;',
    to: 'if (isWeight[index] === 1) continue;',
    tests: ['test/core/learning/update/apply-update.test.ts'],
  },
  {
    name: 'clipping by the largest gradient in place of the norm',
    file: 'src/core/learning/update/apply-update.ts',
    from: 'const scale = factor?.valueOf(euclideanNorm(gradients), limit);',
    to: 'const scale = factor?.valueOf(Math.max(...gradients.map(Math.abs)), limit);',
    tests: ['test/core/learning/update/apply-update.test.ts'],
  },
  {
    name: 'schedules are an epoch ahead',
    file: 'src/core/training/next-update.ts',
    from: 'state?.epoch ?? 0',
    to: '(state?.epoch ?? 0) + 1',
    tests: [trainer],
  },
  {
    name: 'patience waits for one epoch more',
    file: 'src/core/learning/stopping/stop-rules.ts',
    from: 'waited >= patience',
    to: 'waited > patience',
    tests: ['test/core/learning/stop-rules.test.ts'],
  },
  {
    name: 'frozen weights move by decay and momentum',
    file: 'src/core/learning/update/apply-update.ts',
    from: 'for (const [index, frozen] of isFrozen.entries()) if (frozen === 1) array[index] = before[index] as number;',
    to: 'for (const [index, frozen] of isFrozen.entries()) if (frozen > 1) array[index] = before[index] as number;',
    tests: ['test/core/learning/update/apply-update.test.ts'],
  },
  {
    name: 'every epoch is shuffled alike',
    file: 'src/core/training/data-order.ts',
    from: 'return { order, shuffle: stream.state };',
    to: 'return { order, shuffle: state };',
    tests: [trainer],
  },
  {
    name: 'validation rows are trained on',
    file: 'src/core/data/split.ts',
    from: 'training: rowsAt(rows, training),',
    to: 'training: rows,',
    tests: ['test/core/data/split.test.ts'],
  },
  {
    name: 'the last, shorter mini-batch is left out',
    file: 'src/core/training/trainer.ts',
    from: 'if (this.#position < this.#order.length) {',
    to: 'if (this.#position + this.#settings.batchSize <= this.#order.length) {',
    tests: [trainer],
  },
  {
    name: 'each step drops the same neurons',
    file: 'src/core/training/trainer.ts',
    from: '    if (result.divergence === null) this.#dropout = dropout;\n',
    to: '    if (result.divergence !== null) this.#dropout = dropout;\n',
    tests: [trainer],
  },
  {
    name: 'a resumed run forgets the optimizer’s memory',
    file: 'src/core/training/trainer.ts',
    from: '    this.#engine.writeOptimizerState(continuedOptimizerState(this.#settings.optimizer, state.optimizerState));\n',
    to: '',
    tests: [trainer],
  },
  {
    name: 'biases before weights in the order that the weight hash is taken of',
    file: 'src/core/network/parameter-layout.ts',
    from: '  values.set(weights);\n  let offset = weights.length;\n',
    to: '  values.set(weights, values.length - weights.length);\n  let offset = 0;\n',
    tests: ['test/core/network/parameters.test.ts'],
  },
  {
    name: 'planner: the gradient that came over a skip wire is overwritten',
    file: 'src/core/compile/plan-backward.ts',
    from: 'depth, weight, isAdded, isThroughSlope: false } as const;',
    to: 'depth, weight, isAdded: false, isThroughSlope: false } as const;',
    tests: [fast],
  },
  {
    name: 'planner: tables of outgoing wires begin one row too late',
    file: 'src/core/compile/plan-wires.ts',
    from: '    firstOut[row] = next;\n    next += outCount[row] as number;\n',
    to: '    next += outCount[row] as number;\n    firstOut[row] = next;\n',
    tests: [fast, fastParts],
  },
  {
    name: 'kernels: lanes beyond the mini-batch count',
    file: 'src/core/engine/kernels/losses.ts',
    from: 'v128.and(f32x4.mul(derivativeOf(kind, output, target), factor), present)',
    to: 'f32x4.mul(derivativeOf(kind, output, target), factor)',
    tests: [fast, fastParts],
  },
  {
    name: 'kernels: the second micro-batch forgets the biases’ gradients of the first',
    file: 'src/core/engine/kernels/gradients.ts',
    from: 'return accumulate ? f32x4.add(v128.load(bias), sums) : sums;',
    to: 'return sums;',
    tests: [fast, fastParts],
  },
  {
    name: 'explanations: paths without what enters the wire',
    file: 'src/core/explain/paths/path-ledger.ts',
    from: 'factor: numberOf(trace.activations, ends.source) };',
    to: 'factor: Math.sign(numberOf(trace.activations, ends.source)) };',
    tests: ['test/core/explain/paths/path-ledger.test.ts'],
  },
  {
    name: 'save: nothing is compared before the rename',
    file: 'src/disk/replace-file.ts',
    from: '    await beforeRename(target);\n',
    to: '',
    tests: ['test/disk/replace-file.test.ts', 'test/main/files/document-files.test.ts'],
  },
  {
    name: 'save: a short write counts as a save',
    file: 'src/disk/replace-file.ts',
    from: 'if (size !== length)',
    to: 'if (size > length)',
    tests: ['test/disk/failing-disk.test.ts'],
  },
  {
    name: 'recovery: a copy that a window still writes can be discarded',
    file: 'src/main/recovery/recovery-copies.ts',
    from: 'if (session !== undefined && !this.#folders.aliveSessions.has(session)) await',
    to: 'if (session !== undefined) await',
    tests: ['test/main/recovery/recovery-copies.test.ts'],
  },
  {
    name: 'security: any address under the scheme is the app’s own',
    file: 'src/main/security/app-origin.ts',
    from: 'return candidate.host === appHost;',
    to: 'return true;',
    tests: ['test/main/security/app-origin.test.ts'],
  },
  {
    name: 'window: it closes although the page was asked',
    file: 'src/main/window/close-guard.ts',
    from: '    this.#ask();\n    return false;',
    to: '    this.#ask();\n    return true;',
    tests: ['test/main/window/close-guard.test.ts'],
  },
  {
    name: 'number fields: a sign binds stronger than a power',
    file: 'src/renderer/ui/arithmetic.ts',
    from: 'if (this.#take(minusSigns)) return -this.#signed();',
    to: 'if (this.#take(minusSigns)) return (-1) ** 2 * this.#signed();',
    tests: ['test/renderer/ui/arithmetic.test.ts'],
  },
  {
    name: 'timeline: the best epoch is the worst',
    file: 'src/renderer/timeline/marks.ts',
    from: '(watched(point) < watched(least) ? point : least)',
    to: '(watched(point) > watched(least) ? point : least)',
    tests: ['test/renderer/timeline/marks.test.ts'],
  },
  {
    name: 'canvas: negative numbers have the colour of positive ones',
    file: 'src/renderer/canvas/scene/sign-scale.ts',
    from: 'const table = relative < 0 ? this.negative : this.positive;',
    to: 'const table = relative > 0 ? this.negative : this.positive;',
    tests: ['test/renderer/canvas/scene/sign-scale.test.ts'],
  },
  {
    name: 'search: the worst comes first',
    file: 'src/renderer/commands/search/search.ts',
    from: '.sort((one, other) => other.score - one.score)',
    to: '.sort((one, other) => one.score - other.score)',
    tests: ['test/renderer/commands/search/search.test.ts'],
  },
  {
    name: 'worker: a long task of the window counts as its silence',
    file: 'src/renderer/state/training/watchdog.ts',
    from: 'Math.min(now - this.#lastTick, longestTick)',
    to: 'now - this.#lastTick',
    tests: ['test/renderer/state/training/watchdog.test.ts'],
  },
];
