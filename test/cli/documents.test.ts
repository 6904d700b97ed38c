// examples, new, check: built-in documents come out of the shell, and every file gets its verdict.
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { PlanSummary } from '#core/compile/plan-summary.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { examples } from '#core/examples/examples.ts';
import { openShell } from './shell.ts';

interface CheckReport {
  readonly ok: boolean;
  readonly problems: readonly { code: string; severity: string; place: object; message: string }[];
  readonly parameters: number | null;
  readonly wires: number | null;
  readonly depth: number | null;
}

it('lists the examples for people and for programs', async () => {
  const shell = await openShell();
  const { out } = await shell.run('examples');
  for (const { id } of examples) expect(out).toContain(id);
  const listed: { examples: { id: string; title: string }[] } = (await shell.run('examples', '--json')).json();
  expect(listed.examples.map(({ id }) => id)).toEqual(examples.map(({ id }) => id));
});

it.each(examples.map(({ id }) => id))('writes the example %s, which is what check says it is', async (id) => {
  const shell = await openShell();
  const file = shell.path(`${id}.chainrule`);
  expect((await shell.run('new', id, '--out', file)).exitCode).toBe(0);
  const expected = examples.find((example) => example.id === id)?.document();
  expect(parseDocument(await shell.read(`${id}.chainrule`))).toEqual({ document: expected });
  expect((await shell.run('check', file)).exitCode).toBe(id === 'empty' ? 2 : 0);
});

describe('check', () => {
  it('counts parameters, wires and depth', async () => {
    const shell = await openShell();
    const file = shell.path('a');
    await shell.run('new', 'xor-2-2-1', '--out', file);
    const report: CheckReport = (await shell.run('check', file, '--json')).json();
    expect(report).toEqual({ ok: true, problems: [], parameters: 9, wires: 6, depth: 2 });
  });

  it('shows the fast engine’s plan when asked, in JSON and in words', async () => {
    const shell = await openShell();
    const file = shell.path('a');
    await shell.run('new', 'spiral', '--out', file);
    const { plan }: { plan: PlanSummary } = (await shell.run('check', file, '--plan', '--json')).json();
    const dense = { kernel: 'dense', sourceStretches: 1, lanes: 'examples', holes: 0 };
    expect(plan).toEqual({
      blocks: [
        { ...dense, neurons: 8, depth: 2, wires: 16, sources: ['x'], layers: ['h1'] },
        { ...dense, neurons: 8, depth: 8, wires: 64, sources: ['h1'], layers: ['h2'] },
        { ...dense, neurons: 1, depth: 8, wires: 8, sources: ['h2'], layers: ['y'] },
      ],
      kernels: expect.arrayContaining([{ kernel: 'denseForward', calls: 3 }]),
      generalRules: [],
      denseWires: 88,
      sparseWires: 0,
      microBatch: 64,
      bytes: expect.any(Number),
      // Forwards, weight gradients, and source gradients but for the inputs': two for each wire.
      flopsPerExample: 2 * (88 + 88 + 72),
      findings: [],
    });
    const { out } = await shell.run('check', file, '--plan');
    expect(out).toContain('blocks 3, dense wires 88, sparse wires 0');
    expect(out).toContain(`, bytes ${plan.bytes}, flops per example 496.\n`);
    expect(out).toContain('  2. h2 from h1: dense, neurons 8, inputs 8, wires 64\n');
    expect(out).toMatch(/^ {2}Kernels: denseForward × 3, /m);
    shell.environment = { LANG: 'ko_KR.UTF-8' };
    expect((await shell.run('check', file, '--plan')).out).toContain(
      '  2. h1 → h2: 밀집, 뉴런 8개, 입력 8개, 연결선 64개\n',
    );
  });

  it('names what no kernel is tuned for, which trains all the same', async () => {
    const shell = await openShell();
    const file = shell.path('own');
    await shell.run('new', 'xor-2-2-1', '--out', file);
    const document = JSON.parse(await readFile(file, 'utf8'));
    const hidden = document.network.layers.find((layer: { kind: string }) => layer.kind === 'dense');
    hidden.activation = { expression: 'x * sigmoid(1.702 x)' };
    document.training.optimizer = { kind: 'nadam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    await writeFile(file, JSON.stringify({ ...document, formatVersion: 2 }));
    const { out } = await shell.run('check', file, '--plan');
    expect(out).toContain('No kernel is tuned for x * sigmoid(1.702 x), nadam');
    for (const engine of ['fast', 'reference']) {
      const lines = (await shell.run('train', file, '--engine', engine, '--json', '--out', shell.path(engine))).out;
      const last = JSON.parse(lines.trim().split('\n').at(-1) ?? '{}');
      expect(last).toMatchObject({ done: true, stopReason: 'epochs' });
      expect(await readFile(shell.path(engine), 'utf8')).toContain('{ "expression": "x * sigmoid(1.702 x)" }');
    }
  });

  it('lists twenty blocks of a plan and counts the rest', async () => {
    const shell = await openShell();
    const names = Array.from({ length: 31 }, (_, index) => `n${index}`);
    const layers = names.map((id, index) =>
      index === 0 ? { id, kind: 'input', units: 1 } : { id, kind: 'dense', units: 1, activation: 'tanh', biases: null },
    );
    const connections = names
      .slice(1)
      .map((target, index) => ({ id: `c${index}`, source: names[index], target, weights: [[1]] }));
    const file = await shell.write('chain', {
      format: 'chainrule',
      formatVersion: 1,
      network: { layers, connections },
      dataset: {
        kind: 'table',
        columns: [
          { name: 'x', role: 'feature' },
          { name: 'y', role: 'target' },
        ],
        rows: [[0, 1]],
      },
    });
    const { out } = await shell.run('check', file, '--plan');
    expect(out).toContain('blocks 30,');
    expect(out).toContain('  20. ');
    expect(out).not.toContain('  21. ');
    expect(out).toContain('… and 10 more blocks');
  });

  it('says with the plan what makes a large network slow, which is no problem of it', async () => {
    const shell = await openShell();
    const weights = Array.from({ length: 5000 }, () => [0.5]);
    const file = await shell.write('wide', {
      format: 'chainrule',
      formatVersion: 1,
      network: {
        layers: [
          { id: 'x', kind: 'input', units: 1 },
          { id: 'y', kind: 'dense', name: 'wide', units: 5000, activation: 'softplus', biases: null },
        ],
        connections: [{ id: 'c', source: 'x', target: 'y', weights }],
      },
    });
    const report: CheckReport & { plan: { findings: CheckReport['problems'] } } = (
      await shell.run('check', file, '--plan', '--json')
    ).json();
    expect(report.problems.map(({ code }) => code)).toEqual(['noDataset']);
    expect(report.plan.findings[0]).toMatchObject({
      code: 'costlyActivations',
      severity: 'information',
      place: { layer: 'y' },
    });
    expect((await shell.run('check', file, '--plan')).out).toContain('  Slow activation functions (wide) cost about ');
  });

  it('has no plan for a network that can’t be compiled', async () => {
    const shell = await openShell();
    const file = shell.path('a');
    await shell.run('new', 'empty', '--out', file);
    expect((await shell.run('check', file, '--plan', '--json')).json()).toMatchObject({ ok: false, plan: null });
    const { exitCode, out } = await shell.run('check', file, '--plan');
    expect([exitCode, out]).toEqual([2, '']);
  });

  it('names every problem of an untrainable document, in JSON and in sentences', async () => {
    const shell = await openShell();
    const file = shell.path('a');
    await shell.run('new', 'empty', '--out', file);
    const { exitCode, error, json } = await shell.run('check', file, '--json');
    const report: CheckReport = json();
    expect(exitCode).toBe(2);
    expect(report.ok).toBe(false);
    expect(report.problems.map(({ code }) => code)).toEqual(['noInput', 'noOutput', 'noDataset']);
    expect(error.trim().split('\n')).toHaveLength(3);
    expect(error).toContain('The network has no input. Add an input layer.');
  });

  it('lets warnings pass, and says them with their place', async () => {
    const shell = await openShell();
    const file = await shell.write('a', {
      format: 'chainrule',
      formatVersion: 1,
      network: {
        layers: [
          { id: 'x', kind: 'input', units: 2 },
          { id: 'lonely', kind: 'dense', name: 'h3', units: 1, activation: 'tanh', biases: [0] },
          { id: 'y', kind: 'dense', units: 1, activation: 'sigmoid', biases: [0] },
          { id: 'twin', kind: 'input', name: 'y', units: 1 },
        ],
        connections: [
          { id: 'a', source: 'x', target: 'y', weights: [[1, null]] },
          { id: 'b', source: 'x', target: 'lonely', weights: [[1, null]] },
          { id: 'c', source: 'twin', target: 'y', weights: [[1]] },
        ],
        outputs: ['y'],
      },
      dataset: {
        kind: 'table',
        columns: ['a', 'b', 'c', 'd'].map((name) => ({ name, role: name === 'd' ? 'target' : 'feature' })),
        rows: [[1, 2, 3, 0]],
      },
    });
    const { exitCode, error, json } = await shell.run('check', file, '--json');
    const report: CheckReport = json();
    expect([exitCode, report.ok]).toEqual([0, true]);
    expect(report.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['unusedInput', 'warning'],
      ['noPathToOutput', 'warning'],
      ['duplicateName', 'warning'],
    ]);
    expect(error).toContain("warning: Neuron h3 doesn't reach the output, so it has no effect. (layer lonely)");
  });

  it.each<[string, string, string]>([
    ['cut short', '{"format": "chainrule", "formatVersion": 1, "netw', 'cutShort'],
    ['not JSON', 'hello', 'notJson'],
    ['a newer version', '{"format":"chainrule","formatVersion":3}', 'newerVersion'],
    ['nested without end', '['.repeat(100_000), 'fileTooDeep'],
    ['not a Chainrule file', '[]', 'notChainrule'],
  ])('refuses a file that is %s by one sentence', async (_, text, code) => {
    const shell = await openShell();
    const { exitCode, error, json } = await shell.run('check', await shell.write('a', text), '--json');
    const report: CheckReport = json();
    expect(exitCode).toBe(2);
    expect(report).toMatchObject({ ok: false, problems: [{ code, severity: 'error' }], parameters: null });
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toContain(report.problems[0]?.message);
  });

  it('refuses bytes that are no text', async () => {
    const shell = await openShell();
    const file = await shell.write('a', '');
    await writeFile(file, new Uint8Array([0xff, 0xfe, 0x80, 0x00]));
    const { exitCode, error } = await shell.run('check', file);
    expect([exitCode, error]).toEqual([2, expect.stringContaining('text file')]);
  });
});
