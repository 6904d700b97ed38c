// explain --graph: the computation graph of one example, for programs and for people.
import { beforeEach, expect, it } from 'vitest';
import { openShell, type Shell } from './shell.ts';

interface Operation {
  readonly kind: string;
  readonly name: string;
  readonly inputs: readonly number[];
  readonly values: readonly number[];
  readonly gradients: readonly number[] | null;
  readonly locals: readonly ({
    readonly inputs: readonly number[];
    readonly outputs: readonly number[];
    readonly values: readonly number[];
  } | null)[];
}

let shell: Shell;
let worked: string;

beforeEach(async () => {
  shell = await openShell();
  worked = shell.path('worked.chainrule');
  await shell.run('new', 'worked-2-2-2-1', '--out', worked);
});

async function graph(...options: readonly string[]): Promise<readonly Operation[]> {
  const { json, exitCode } = await shell.run('explain', worked, '--graph', ...options, '--example', '0', '--json');
  expect(exitCode).toBe(0);
  return (json() as { operations: readonly Operation[] }).operations;
}

it.each([[], ['--neuron', 'h11']])(
  'has the numbers of the worked example, and gradients that add up %s',
  async (...options) => {
    const operations = await graph(...options);
    expect(operations.at(-1)).toMatchObject({ kind: 'loss', gradients: [1] });
    expect(operations.at(-1)?.values[0]).toBeCloseTo(0.0828006787, 10);
    const back = operations.map(({ values }) => values.map(() => 0));
    for (const { inputs, locals, gradients } of operations) {
      for (const [at, input] of inputs.entries()) {
        for (const [entry, from] of (locals[at]?.inputs ?? []).entries()) {
          const to = locals[at]?.outputs[entry] ?? -1;
          const sums = back[input] as number[];
          sums[from] = (sums[from] ?? 0) + (locals[at]?.values[entry] ?? NaN) * (gradients?.[to] ?? NaN);
        }
      }
    }
    for (const [position, { kind, gradients }] of operations.entries()) {
      if (kind === 'loss' || kind === 'target' || (kind === 'input' && options.length > 0)) continue;
      for (const [element, gradient] of (gradients ?? []).entries()) {
        expect(back[position]?.[element]).toBeCloseTo(gradient, 14);
      }
    }
  },
);

it.each([
  ['en', 'Weighted sum h11 = 6.10000, gradient −1.43921×10⁻⁵'],
  ['ko', 'h11 가중합 = 6.10000, 기울기 −1.43921×10⁻⁵'],
])('says the same in words in %s', async (language, line) => {
  const options = ['--neuron', 'h11', '--example', '0', '--language', language];
  const { out, exitCode } = await shell.run('explain', worked, '--graph', ...options);
  expect(exitCode).toBe(0);
  expect(out).toContain(line);
});

it.each([
  [['--neuron', 'h11'], '--graph'],
  [['--graph', '--neuron', 'h9'], 'x1, x2, h11'],
  [['--graph', '--bias', 'h1'], '--weight'],
])('refuses what does not fit: %s', async (options, hint) => {
  const { error, exitCode } = await shell.run('explain', worked, ...options, '--example', '0');
  expect(exitCode).toBe(2);
  expect(error).toContain(hint);
});
