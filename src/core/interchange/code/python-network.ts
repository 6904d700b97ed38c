// The network as plain Python: forward, loss, backward and update by hand, with nothing but the standard library.
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { ExportedModel } from '../exported-model.ts';
import { foldComments } from './comment-lines.ts';
import { type CodeLine, type CodePlace, parameterLines, plainCode } from './plain-code.ts';
import { pythonLanguage } from './plain-languages.ts';
import { type PlainTraining, plainTraining } from './plain-training.ts';
import { pythonNumber, pythonText } from './python-text.ts';
import { type Helpers, isNamedIn, usedHelpers } from './used-helpers.ts';

/** Code, and what each of its lines is about. */
export interface LinkedCode {
  readonly text: string;
  /** By the numbers of the lines, from 1. */
  readonly places: ReadonlyMap<number, CodePlace>;
}

export function pythonNetwork(model: ExportedModel): LinkedCode {
  const { document, compiled, parameters } = model;
  const code = plainCode(model, pythonLanguage);
  const variables = { w: 'getattr(p, name)', g: 'getattr(g, name)' };
  const plain = plainTraining(model, pythonLanguage, variables);
  const { features, targets, count, update, penalty, clipping } = plain;
  const untrained = untrainedParameters(document.network, compiled.layout);
  const frozen = code.parameters.filter((_, at) => untrained?.[at] === 1);
  const line = (text: string): CodeLine => ({ text });
  const within = (lines: readonly CodeLine[], spaces: number) =>
    lines.map(({ text, ...rest }) => ({ text: `${' '.repeat(spaces)}${text}`, ...rest }));
  const { training } = document;
  const body: readonly CodeLine[] = [
    line(`NAME = ${pythonText(document.name)}`),
    line(''),
    line('# Weights (w), biases (b) and other parameters.'),
    line('p = Numbers('),
    ...parameterLines(code, (name, at) => `    ${name}=${pythonNumber(parameters[at] ?? 0)},`),
    line(')'),
    line(`FROZEN = {${frozen.map(pythonText).join(', ') || ''}}`.replace('{}', 'set()')),
    line(''),
    line('# What the optimizer remembers of each parameter.'),
    line(`memory = {name: Numbers(${update.slots.map((slot) => `${slot}=0.0`).join(', ')}) for name in vars(p)}`),
    line(''),
    line(''),
    line(`def forward(p, x, keep=[1.0] * ${compiled.graph.dropoutWidth}):`),
    line('    """All numbers on the way from the features x of one row to the outputs."""'),
    line('    v = Numbers()'),
    ...within(code.forward, 4),
    line('    return v'),
    line(''),
    line(''),
    line('def outputs(v):'),
    line(`    return [${code.outputs.join(', ')}]`),
    line(''),
    line(''),
    line('def backward(p, v, y, keep, g):'),
    line('    """The loss of the row with targets y; its gradients are added to g."""'),
    line('    d = Numbers(**{name: 0.0 for name in vars(v)})'),
    line('    loss = 0.0'),
    ...within(code.loss, 4),
    ...within(code.backward, 4),
    line('    return loss'),
    line(''),
    line(''),
    line('def update(p, g, t, rate):'),
    line('    """Changes every parameter w by its gradient, in step t."""'),
    ...(penalty === null
      ? []
      : [
          line('    for name in vars(p):'),
          line('        if name.startswith("w_"):'),
          line(`            setattr(g, name, ${penalty})`),
        ]),
    line('    for name in FROZEN:'),
    line('        setattr(g, name, 0.0)'),
    ...(clipping === null ? [] : clippingLines(clipping).map((text) => line(`    ${text}`))),
    line('    for name in vars(p):'),
    line('        if name in FROZEN:'),
    line('            continue'),
    line(`        w = getattr(p, name)`),
    line(`        g_w = getattr(g, name)${update.decay}`),
    line('        m_w = memory[name]'),
    ...update.lines.map((text) => line(`        ${text}`)),
    line('        setattr(p, name, w)'),
    line(''),
    line(''),
    line('def step(p, rows, t, rate):'),
    line('    """One step on a mini-batch of rows (x, y): the mean loss before it."""'),
    line('    g = Numbers(**{name: 0.0 for name in vars(p)})'),
    line('    loss = 0.0'),
    line('    for x, y in rows:'),
    line(
      `        keep = [${dropoutCode(model, (chance) => `0.0 if random.random() < ${chance} else 1 / (1 - ${chance})`)}]`,
    ),
    line('        loss += backward(p, forward(p, x, keep), y, keep, g)'),
    line('    for name in vars(g):'),
    line('        setattr(g, name, getattr(g, name) / len(rows))'),
    line('    update(p, g, t, rate)'),
    line('    return loss / len(rows)'),
    line(''),
    line(''),
    line(`# ${count} rows of features and targets.`),
    line('ROWS = ['),
    ...features.map((row, at) =>
      line(`    ([${row.map(pythonNumber).join(', ')}], [${(targets[at] ?? []).map(pythonNumber).join(', ')}]),`),
    ),
    line(']'),
    line(''),
    line(''),
    ...(plain.leftOut === null ? [] : [line(`# ${plain.leftOut}`)]),
    line('def train(epochs):'),
    line('    t = 0'),
    ...within(seenLines(plain).map(line), 4),
    line('    for epoch in range(epochs):'),
    ...(training.shuffle ? [line('        random.shuffle(ROWS)')] : []),
    line(`        rate = ${plain.schedule.rate}`),
    line('        total = 0.0'),
    line(`        for start in range(0, len(ROWS), ${training.batchSize}):`),
    line('            t += 1'),
    line(`            batch = ROWS[start : start + ${training.batchSize}]`),
    line('            total += step(p, batch, t, rate) * len(batch)'),
    line('        loss = total / len(ROWS)'),
    line('        print(epoch + 1, loss)'),
    ...within(observingLines(plain).map(line), 8),
    line(''),
    line(''),
    line('if __name__ == "__main__":'),
    line(`    train(${training.epochs})`),
  ];
  return linked([...headerLines(body.map(({ text }) => text).join('\n')).map(line), ...body]);
}

/** What stands above the network: its imports and helpers, as far as the code needs them. */
function headerLines(code: string): readonly string[] {
  const functions = usedHelpers(helpers, code);
  const all = [code, ...functions].join('\n');
  const fromMath = mathFunctions.filter((name) => isNamedIn(all, name));
  return [
    ...head.split('\n'),
    ...usedHelpers(modules, all),
    ...(fromMath.length === 0 ? [] : [`from math import ${fromMath.join(', ')}`]),
    'from types import SimpleNamespace as Numbers',
    '',
    ...functions.flatMap((helper) => ['', ...helper.split('\n'), '']),
    '',
  ];
}

/** What the schedule has seen of the losses before the first one. */
function seenLines({ schedule: { remembered } }: PlainTraining): readonly string[] {
  if (remembered.length === 0) return [];
  return [`seen = Numbers(${remembered.map(({ name, begin }) => `${name}=${begin}`).join(', ')})`];
}

function observingLines({ schedule: { warmUp, observed } }: PlainTraining): readonly string[] {
  const lines = observed.map(({ target, code }) => `${target} = ${code}`);
  if (lines.length === 0 || warmUp === 0) return lines;
  return [`if epoch >= ${warmUp}:`, ...lines.map((text) => `    ${text}`)];
}

function clippingLines({ factor, clipped }: NonNullable<PlainTraining['clipping']>): readonly string[] {
  return [
    ...(factor === null
      ? []
      : ['norm = math.sqrt(sum(each * each for each in vars(g).values()))', `factor = ${factor}`]),
    'for name in vars(g):',
    `    setattr(g, name, ${clipped})`,
  ];
}

export function dropoutCode({ compiled }: ExportedModel, code: (chance: string) => string): string {
  const chances = compiled.graph.operations.flatMap((operation) =>
    operation.kind === 'dropout' ? Array.from({ length: operation.width }, () => String(operation.probability)) : [],
  );
  return chances.map(code).join(', ');
}

export function linked(written: readonly CodeLine[]): LinkedCode {
  const folded = foldComments(written.map(({ text }) => text));
  const lines = written.flatMap((line, at) => (folded[at] ?? []).map((text) => ({ ...line, text })));
  const places = new Map(lines.flatMap(({ place }, at) => (place === undefined ? [] : [[at + 1, place] as const])));
  return { text: `${lines.map(({ text }) => text).join('\n')}\n`, places };
}

const head = `"""A network as plain Python: each line of forward is a neuron or a wire, each line of backward the chain rule at one of them.

p are the parameters, v the numbers of the forward pass, d the derivatives of the loss by them, g those by the parameters.
"""
`;

const modules: Helpers = { math: 'import math', random: 'import random' };
const mathFunctions = ['erf', 'erfc', 'expm1', 'log1p'];

const helpers: Helpers = {
  exp: `def exp(u):
    return math.exp(u) if u < 709.0 else math.inf`,
  sigmoid: `def sigmoid(u):
    return 1 / (1 + exp(-u)) if u >= 0 else exp(u) / (1 + exp(u))`,
  relu: `def relu(u):
    return u if u > 0 else 0.0`,
  softplus: `def softplus(u):
    return u if u > 20 else log1p(exp(u))`,
  sign: `def sign(u):
    return (u > 0) - (u < 0)`,
  power: `def power(base, exponent):
    return base**exponent if base > 0 or exponent == int(exponent) else math.nan`,
  softmax: `def softmax(z, at):
    greatest = max(z)
    return exp(z[at] - greatest) / sum(exp(each - greatest) for each in z)`,
  log_softmax: `def log_softmax(z, at):
    greatest = max(z)
    return z[at] - greatest - math.log(sum(exp(each - greatest) for each in z))`,
  normalized: `def normalized(x, at, epsilon):
    mean = sum(x) / len(x)
    return (x[at] - mean) / math.sqrt(sum((each - mean) ** 2 for each in x) / len(x) + epsilon)`,
  normalized_gradient: `def normalized_gradient(x, upstream, at, epsilon):
    n = [normalized(x, each, epsilon) for each in range(len(x))]
    mean = sum(x) / len(x)
    deviation = math.sqrt(sum((each - mean) ** 2 for each in x) / len(x) + epsilon)
    along = sum(each * other for each, other in zip(upstream, n))
    return (upstream[at] - sum(upstream) / len(x) - n[at] * along / len(x)) / deviation`,
};
