// export: what each target leaves, and what is refused.
import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ExportTargetName, exportTargetNames } from '#core/interchange/export-formats.ts';
import { readSafetensors } from '#core/interchange/tensors/safetensors.ts';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;
let xor: string;

/** What each target says of the network: a new one is compared with something too. */
const told: { readonly [Target in ExportTargetName]: readonly string[] } = {
  pytorch: ['nn.Linear(2, 2),  # h', 'torch.sigmoid(logits)'],
  onnx: ['layers.2.weight', 'Gemm', 'Sigmoid'],
  typescript: ['v.z_h_1 += p.w_x_1_to_h_1 * v.x_1;'],
  python: ['v.z_h_1 += p.w_x_1_to_h_1 * v.x_1\n'],
  latex: ['z_{h_{1}} = b_{h_{1}}+w_{x_{1}\\to h_{1}}\\,x_{1}+w_{x_{2}\\to h_{1}}\\,x_{2}', 'L = (\\hat y-y)^{2}'],
  'weights-csv': ['weight,x1,h1,-0.1294596791267395'],
  'weights-json': ['[-0.1294596791267395, -0.43023523688316345]'],
  'log-csv': ['1,1,0.24856367707252502,,1'],
  report: ['<polyline', 'meanSquaredError'],
  svg: ['stroke="#1f6fd6" stroke-width="4"', '>h2</text>'],
  safetensors: ['"layers.0.weight":{"dtype":"F32","shape":[2,2]'],
};

beforeEach(async () => {
  shell = await openShell();
  xor = shell.path('xor.chainrule');
  await shell.run('new', 'xor-2-2-1', '--out', xor);
});

interface Written {
  network: { layers: object[]; connections: { weights: number[][] }[] };
}

async function written(): Promise<Written> {
  return JSON.parse(await readFile(xor, 'utf8')) as Written;
}

async function edited(change: (document: Written) => object): Promise<string> {
  const document = await written();
  return shell.write('edited.chainrule', { ...document, ...change(document) });
}

describe('export', () => {
  it('knows its targets', async () => {
    for (const name of exportTargetNames) expect((await shell.run('help', 'export')).out).toContain(name);
  });

  it.each(exportTargetNames)('to %s says what the network holds', async (target) => {
    const trained = shell.path('trained.chainrule');
    await shell.run('train', xor, '--epochs', '1', '--keep-history', '--out', trained);
    const out = shell.path('written');
    expect(await shell.run('export', trained, '--to', target, '--out', out)).toMatchObject({ exitCode: 0 });
    const paths = (await stat(out)).isDirectory() ? (await readdir(out)).map((name) => join(out, name)) : [out];
    const text = (await Promise.all(paths.map((path) => readFile(path, 'latin1')))).join('\n');
    for (const part of told[target]) expect(text).toContain(part);
  });

  it.each<[string, string[], string]>([
    ['no target', ['--out', 'a'], 'Option --to is missing.'],
    ['an unknown target', ['--to', 'caffe', '--out', 'a'], '--to'],
    ['an unknown precision', ['--to', 'pytorch', '--dtype', 'float16', '--out', 'a'], '--dtype'],
    ['no place', ['--to', 'pytorch'], 'Option --out is missing.'],
    ['a folder on standard output', ['--to', 'pytorch', '--out', '-'], 'A folder is written'],
    ['a moment that is not there', ['--to', 'pytorch', '--checkpoint', 'no', '--out', 'a'], 'no'],
  ])('refuses %s', async (_, words, sentence) => {
    const { exitCode, error } = await shell.run(
      'export',
      xor,
      ...words.map((word) => (word === 'a' ? shell.path('a') : word)),
    );
    expect(exitCode).toBe(2);
    expect(error).toContain(sentence);
    expect(await shell.files()).toEqual(['xor.chainrule']);
  });

  it('says why a network that does not compile leaves nothing', async () => {
    const broken = await edited(() => ({ network: { layers: [], connections: [] } }));
    const { exitCode, error } = await shell.run('export', broken, '--to', 'pytorch', '--out', shell.path('a'));
    expect(exitCode).toBe(1);
    expect(error).toContain('edited.chainrule');
    expect(await shell.files()).not.toContain('a');
  });

  it('keeps out of a folder with other files', async () => {
    const { exitCode, error } = await shell.run('export', xor, '--to', 'pytorch', '--out', shell.folder);
    expect([exitCode, error]).toEqual([2, expect.stringContaining('holds files that no export has left')]);
  });

  it('writes into the folder of an earlier export, and leaves nothing of it', async () => {
    const words = ['export', xor, '--to', 'pytorch', '--out', shell.path('project')];
    await shell.run(...words);
    await writeFile(shell.path('project/start.json'), '{}');
    const { exitCode, json } = await shell.run(...words, '--json');
    expect(exitCode).toBe(0);
    const { files }: { files: string[] } = json();
    expect(files).toContain('model.py');
    await expect(readFile(shell.path('project/start.json'))).rejects.toThrow();
  });

  it.each(['float32', 'float64'] as const)('writes weights in %s', async (type) => {
    await shell.run('export', xor, '--to', 'safetensors', '--dtype', type, '--out', shell.path('w'));
    const tensors = readSafetensors(await readFile(shell.path('w')));
    expect(tensors.map(({ name }) => name)).toEqual([
      'layers.0.weight',
      'layers.0.bias',
      'layers.2.weight',
      'layers.2.bias',
    ]);
    const expected = (await written()).network.connections[0]?.weights.flat() ?? [];
    expect([...(tensors[0]?.values ?? [])]).toEqual(type === 'float64' ? expected : expected.map(Math.fround));
  });
});

describe('text', () => {
  it.each(['latex', 'python', 'typescript', 'report', 'svg', 'weights-csv', 'weights-json'])(
    'as %s goes to standard output too',
    async (target) => {
      const { exitCode, out } = await shell.run('export', xor, '--to', target, '--out', '-');
      expect(exitCode).toBe(0);
      await shell.run('export', xor, '--to', target, '--out', shell.path('t'));
      expect(await shell.read('t')).toBe(out);
    },
  );

  it('of weights has a row for each, by the names of the neurons', async () => {
    await shell.run('export', xor, '--to', 'weights-csv', '--out', shell.path('w.csv'));
    const [head, ...rows] = (await shell.read('w.csv')).trim().split('\n');
    expect(head).toBe('parameter,source,target,value');
    expect(rows).toHaveLength(9);
    const first = (await written()).network.connections[0]?.weights[0]?.[0];
    expect(rows[0]).toBe(`weight,x1,h1,${first}`);
  });

  it('of a training needs one that the file has kept', async () => {
    const { exitCode, error } = await shell.run('export', xor, '--to', 'log-csv', '--out', shell.path('l.csv'));
    expect([exitCode, error]).toEqual([1, expect.stringContaining('keeps no history')]);
  });

  it('of a training that was kept has a row for each epoch, and the report its curves', async () => {
    const trained = shell.path('trained.chainrule');
    const { out } = await shell.run('train', xor, '--epochs', '4', '--keep-history', '--json', '--out', trained);
    const losses = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { epoch?: number; loss: number })
      .filter(({ epoch }) => epoch !== undefined)
      .map(({ epoch, loss }) => [epoch, loss]);
    await shell.run('export', trained, '--to', 'log-csv', '--out', shell.path('l.csv'));
    const [head, ...rows] = (await shell.read('l.csv')).trim().split('\n');
    expect(head).toBe('epoch,step,loss,validationLoss,learningRate');
    expect(rows.map((row) => row.split(',').map(Number)).map(([epoch, , loss]) => [epoch, loss])).toEqual(losses);
    await shell.run('export', trained, '--to', 'report', '--out', shell.path('r.html'));
    expect(await shell.read('r.html')).toContain('<polyline');
    const again = shell.path('again.chainrule');
    await shell.run('train', trained, '--epochs', '2', '--out', again);
    await shell.run('export', again, '--to', 'log-csv', '--out', shell.path('l.csv'));
    expect((await shell.read('l.csv')).trim().split('\n')).toHaveLength(4);
  });
});

describe('hostile names', () => {
  const names = [
    '"; import os; os.system("x") #',
    '\'\'\'\n"""\\',
    'def',
    'class',
    '\u202Egnirts\u2066',
    '한글 이름',
    '\u{1F600}\uD800',
    'forward',
    'h.weight',
    '#{x}`$',
    '*/ --> </script>',
    'a'.repeat(500),
  ];

  it('are data: what is written is Python', async () => {
    const file = await edited(({ network }) => ({
      name: names.join(' ').slice(0, 500),
      network: { ...network, layers: network.layers.map((layer, at) => ({ ...layer, name: names[at] })) },
      dataset: {
        kind: 'table',
        columns: names.slice(-3).map((name, at) => ({ name, role: at < 2 ? 'feature' : 'target' })),
        rows: [[0, 1, 1]],
      },
    }));
    const { exitCode, error } = await shell.run('export', file, '--to', 'pytorch', '--out', shell.path('p'));
    expect([exitCode, error]).toEqual([0, '']);
    const run = spawnSync('sh', ['-c', 'command -p python3 "$@"', 'sh', '-m', 'compileall', '-q', shell.path('p')]);
    expect([run.status, String(run.stdout)]).toEqual([0, '']);
    await shell.run('export', file, '--to', 'python', '--out', shell.path('p/plain.py'));
    for (const target of ['typescript', 'report', 'svg', 'latex']) {
      expect((await shell.run('export', file, '--to', target, '--out', shell.path(`n.${target}`))).exitCode).toBe(0);
    }
    expect(await shell.read('n.report')).not.toContain('</script>');
    expect(await shell.read('n.svg')).not.toContain('</script>');
    const plain = spawnSync('sh', ['-c', 'command -p python3 -m ast "$1"', 'sh', shell.path('p/plain.py')]);
    expect(plain.status).toBe(0);
  });
});
