// The network as plain TypeScript: forward, loss, backward and update by hand, without any dependency.
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { ExportedModel } from '../exported-model.ts';
import { isPlain } from './plain-character.ts';
import { type CodeLine, parameterLines, plainCode } from './plain-code.ts';
import { typescriptLanguage } from './plain-languages.ts';
import { type PlainTraining, plainTraining } from './plain-training.ts';
import { dropoutCode, type LinkedCode, linked } from './python-network.ts';
import { type Helpers, usedHelpers } from './used-helpers.ts';

export function typescriptNetwork(model: ExportedModel): LinkedCode {
  const { document, compiled, parameters } = model;
  const { training } = document;
  const code = plainCode(model, typescriptLanguage);
  const variables = { w: 'p[each]', g: 'g[each]' };
  const plain = plainTraining(model, typescriptLanguage, variables);
  const { features, targets, count, update, penalty, clipping } = plain;
  const untrained = untrainedParameters(document.network, compiled.layout);
  const frozen = code.parameters.filter((_, at) => untrained?.[at] === 1);
  const { number } = typescriptLanguage;
  const line = (text: string): CodeLine => ({ text });
  const statements = (lines: readonly CodeLine[]) =>
    lines.map(({ text, ...rest }) => ({ text: `  ${text};`, ...rest }));
  const { batchSize } = training;
  const body: readonly CodeLine[] = [
    line(`export const name = ${textLiteral(document.name)};`),
    line(''),
    line('/** Weights (w), biases (b) and other parameters. */'),
    line('export const p: Numbers = {'),
    ...parameterLines(code, (each, at) => `  ${each}: ${number(parameters[at] ?? 0)},`),
    line('};'),
    line(`const frozen = new Set<string>([${frozen.map((each) => `'${each}'`).join(', ')}]);`),
    line(''),
    line('/** What the optimizer remembers of each parameter. */'),
    line('const memory: Record<string, Numbers> = {};'),
    line(
      `for (const each of Object.keys(p)) memory[each] = { ${update.slots.map((slot) => `${slot}: 0`).join(', ')} };`,
    ),
    line(''),
    line('/** All numbers on the way from the features x of one row to the outputs. */'),
    line(
      `export function forward(p: Numbers, x: number[], keep: number[] = new Array(${compiled.graph.dropoutWidth}).fill(1)): Numbers {`,
    ),
    line('  const v: Numbers = {};'),
    ...statements(code.forward),
    line('  return v;'),
    line('}'),
    line(''),
    line('export function outputs(v: Numbers): number[] {'),
    line(`  return [${code.outputs.join(', ')}];`),
    line('}'),
    line(''),
    line('/** The loss of the row with targets y; its gradients are added to g. */'),
    line('export function backward(p: Numbers, v: Numbers, y: number[], keep: number[], g: Numbers): number {'),
    line('  const d: Numbers = {};'),
    line('  for (const each of Object.keys(v)) d[each] = 0;'),
    line('  let loss = 0;'),
    ...statements(code.loss),
    ...statements(code.backward),
    line('  return loss;'),
    line('}'),
    line(''),
    line('/** Changes every parameter w by its gradient, in step t. */'),
    line('export function update(p: Numbers, g: Numbers, t: number, rate: number): void {'),
    ...(penalty === null
      ? []
      : [
          line('  for (const each of Object.keys(p)) {'),
          line(`    if (each.startsWith('w_')) g[each] = ${penalty};`),
          line('  }'),
        ]),
    line('  for (const each of frozen) g[each] = 0;'),
    ...(clipping === null ? [] : clippingLines(clipping).map(line)),
    line('  for (const each of Object.keys(p)) {'),
    line('    if (frozen.has(each)) continue;'),
    line('    let w = p[each];'),
    line(`    const g_w = g[each]${update.decay};`),
    line('    const m_w = memory[each];'),
    ...update.lines.map((text) => line(`    ${/^(w|m_w\.\w+) =/.test(text) ? '' : 'const '}${text};`)),
    line('    p[each] = w;'),
    line('  }'),
    line('}'),
    line(''),
    line('/** One step on a mini-batch of rows: the mean loss before it. */'),
    line('export function step(p: Numbers, rows: Row[], t: number, rate: number): number {'),
    line('  const g: Numbers = {};'),
    line('  for (const each of Object.keys(p)) g[each] = 0;'),
    line('  let loss = 0;'),
    line('  for (const { x, y } of rows) {'),
    line(
      `    const keep: number[] = [${dropoutCode(model, (chance) => `random() < ${chance} ? 0 : 1 / (1 - ${chance})`)}];`,
    ),
    line('    loss += backward(p, forward(p, x, keep), y, keep, g);'),
    line('  }'),
    line('  for (const each of Object.keys(g)) g[each] /= rows.length;'),
    line('  update(p, g, t, rate);'),
    line('  return loss / rows.length;'),
    line('}'),
    line(''),
    line(`/** ${count} rows of features and targets. */`),
    line('export const rows: Row[] = ['),
    ...features.map((row, at) =>
      line(`  { x: [${row.map(number).join(', ')}], y: [${(targets[at] ?? []).map(number).join(', ')}] },`),
    ),
    line('];'),
    line(''),
    ...(plain.leftOut === null ? [] : [line(`// ${plain.leftOut}`)]),
    line('/** The mean loss of each epoch. */'),
    line(`export function train(epochs = ${training.epochs}): number[] {`),
    line('  const losses: number[] = [];'),
    line('  let t = 0;'),
    ...seenLines(plain).map(line),
    line('  for (let epoch = 0; epoch < epochs; epoch += 1) {'),
    ...(training.shuffle ? [line('    shuffle(rows);')] : []),
    line(`    const rate = ${plain.schedule.rate};`),
    line('    let total = 0;'),
    line(`    for (let start = 0; start < rows.length; start += ${batchSize}) {`),
    line(`      const batch = rows.slice(start, start + ${batchSize});`),
    line('      t += 1;'),
    line('      total += step(p, batch, t, rate) * batch.length;'),
    line('    }'),
    line('    const loss = total / rows.length;'),
    line('    losses.push(loss);'),
    ...observingLines(plain).map(line),
    line('  }'),
    line('  return losses;'),
    line('}'),
  ];
  const used = usedHelpers(helpers, body.map(({ text }) => text).join('\n'));
  return linked([...head.split('\n').map(line), ...used.flatMap(helperLines).map(line), ...body]);
}

/** Constants stand one below the other, functions apart. */
function helperLines(helper: string, at: number, all: readonly string[]): readonly string[] {
  const isLastConstant = helper.startsWith('const') && all[at + 1]?.startsWith('const') !== true;
  return [...helper.split('\n'), ...(helper.startsWith('const') && !isLastConstant ? [] : [''])];
}

/** Whatever a user has typed is data: only what is plain stands as it is. */
function textLiteral(text: string): string {
  return [...JSON.stringify(text)].map((character) => (isPlain(character) ? character : escaped(character))).join('');
}

/** Half by half, where a character has two. */
function escaped(character: string): string {
  return character
    .split('')
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** What the schedule has seen of the losses before the first one. */
function seenLines({ schedule: { remembered } }: PlainTraining): readonly string[] {
  if (remembered.length === 0) return [];
  return [`  const seen = { ${remembered.map(({ name, begin }) => `${name}: ${begin}`).join(', ')} };`];
}

/** In a block, where the names of its steps are their own. */
function observingLines({ schedule: { warmUp, observed } }: PlainTraining): readonly string[] {
  if (observed.length === 0) return [];
  const lines = observed.map(
    ({ target, isRemembered, code }) => `      ${isRemembered ? '' : 'const '}${target} = ${code};`,
  );
  return [warmUp === 0 ? '    {' : `    if (epoch >= ${warmUp}) {`, ...lines, '    }'];
}

function clippingLines({ factor, clipped }: NonNullable<PlainTraining['clipping']>): readonly string[] {
  return [
    ...(factor === null
      ? []
      : [
          '  const norm = Math.sqrt(Object.values(g).reduce((sum, each) => sum + each * each, 0));',
          `  const factor = ${factor};`,
        ]),
    `  for (const each of Object.keys(g)) g[each] = ${clipped};`,
  ];
}

const head = `// A network as plain TypeScript: each line of forward is a neuron or a wire, each line of backward the chain rule at one of them.
// p are the parameters, v the numbers of the forward pass, d the derivatives of the loss by them, g those by the parameters.

export type Numbers = { [name: string]: number };

export interface Row {
  x: number[];
  y: number[];
}
`;

const helpers: Helpers = {
  exp: 'const exp = Math.exp;',
  expm1: 'const expm1 = Math.expm1;',
  log1p: 'const log1p = Math.log1p;',
  sign: 'const sign = Math.sign;',
  random: 'const { random } = Math;',
  sigmoid: `function sigmoid(u: number): number {
  return 1 / (1 + exp(-u));
}`,
  relu: `function relu(u: number): number {
  return u <= 0 ? 0 : u;
}`,
  softplus: `function softplus(u: number): number {
  return u > 20 ? u : log1p(exp(u));
}`,
  power: `function power(base: number, exponent: number): number {
  return base ** exponent;
}`,
  erf: `/** 2/√π · Σ (−1)ⁿ u²ⁿ⁺¹ / (n! (2n+1)) near 0, a continued fraction of what is left further out. */
function erf(u: number): number {
  const x = Math.abs(u);
  if (x >= 3) return Math.sign(u) * (1 - tail(x));
  let [term, sum] = [x, x];
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (Math.sign(u) * 2 * sum) / Math.sqrt(Math.PI);
}`,
  erfc: `function erfc(u: number): number {
  return u >= 3 ? tail(u) : 1 - erf(u);
}`,
  tail: `function tail(x: number): number {
  let fraction = 0;
  for (let n = 60; n > 0; n -= 1) fraction = n / 2 / (x + fraction);
  return exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}`,
  softmax: `function softmax(z: number[], at: number): number {
  const greatest = Math.max(...z);
  return exp(z[at] - greatest) / z.reduce((sum, each) => sum + exp(each - greatest), 0);
}`,
  log_softmax: `function log_softmax(z: number[], at: number): number {
  const greatest = Math.max(...z);
  return z[at] - greatest - Math.log(z.reduce((sum, each) => sum + exp(each - greatest), 0));
}`,
  spread: `function spread(x: number[], epsilon: number): { mean: number; deviation: number } {
  const mean = x.reduce((sum, each) => sum + each, 0) / x.length;
  const variance = x.reduce((sum, each) => sum + (each - mean) ** 2, 0) / x.length;
  return { mean, deviation: Math.sqrt(variance + epsilon) };
}`,
  normalized: `function normalized(x: number[], at: number, epsilon: number): number {
  const { mean, deviation } = spread(x, epsilon);
  return (x[at] - mean) / deviation;
}`,
  normalized_gradient: `function normalized_gradient(x: number[], upstream: number[], at: number, epsilon: number): number {
  const n = x.map((_, each) => normalized(x, each, epsilon));
  const sum = upstream.reduce((total, each) => total + each, 0);
  const along = upstream.reduce((total, each, index) => total + each * n[index], 0);
  return (upstream[at] - sum / x.length - (n[at] * along) / x.length) / spread(x, epsilon).deviation;
}`,
  shuffle: `function shuffle(items: unknown[]): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}`,
};
