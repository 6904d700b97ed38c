// import: models, weights and projects come back; what does not fit is named, and nothing is lost.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors } from '#core/interchange/tensors/safetensors.ts';
import { openShell, type Shell } from './shell.ts';

let shell: Shell;
let xor: string;

beforeEach(async () => {
  shell = await openShell();
  xor = shell.path('xor.chainrule');
  await shell.run('new', 'xor-2-2-1', '--out', xor);
});

const exported = (to: string, out: string, type = 'float64') =>
  shell.run('export', xor, '--to', to, '--dtype', type, '--out', shell.path(out));

describe('import', () => {
  it.each(['m.onnx', 'model', 'model.v2'])('opens an exported model as the document that it was: %s', async (name) => {
    await exported('onnx', name);
    const { exitCode, error } = await shell.run('import', shell.path(name), '--out', shell.path('back.chainrule'));
    expect([exitCode, error]).toEqual([0, '']);
    expect(await shell.read('back.chainrule')).toBe(await readFile(xor, 'utf8'));
  });

  it('brings a trained project back, frozen weights untouched, with a way back to the start', async () => {
    await exported('pytorch', 'p', 'float32');
    const weights = shell.path('p/weights.safetensors');
    const tensors = readSafetensors(await readFile(weights)).map((tensor) => ({
      ...tensor,
      values: tensor.values.map((value) => value + 1),
    }));
    await writeFile(weights, writeSafetensors(tensors, 'float32'));
    const { exitCode } = await shell.run('import', shell.path('p'), '--out', shell.path('back'));
    expect(exitCode).toBe(0);
    const [before, after] = await Promise.all([readFile(xor, 'utf8'), shell.read('back')]).then((texts) =>
      texts.map((text) => JSON.parse(text)),
    );
    const first = before.network.connections[0].weights[0][0];
    expect(after.network.connections[0].weights[0][0]).toBe(Math.fround(Math.fround(first) + 1));
    expect(after.initial.connections[before.network.connections[0].id][0][0]).toBe(first);
  });

  it.each(['w.safetensors', 'weights'])('puts weights into a drawn network: %s', async (name) => {
    await exported('safetensors', name);
    await shell.run('train', xor, '--epochs', '3', '--engine', 'reference', '--out', shell.path('trained'));
    const words = ['import', shell.path(name), '--into', shell.path('trained')];
    expect((await shell.run(...words, '--out', shell.path('back'))).exitCode).toBe(0);
    const [before, after] = [JSON.parse(await readFile(xor, 'utf8')), JSON.parse(await shell.read('back'))];
    expect(after.network).toEqual(before.network);
  });

  it.each<[string, (tensors: ReturnType<typeof readSafetensors>) => Parameters<typeof writeSafetensors>[0], string]>([
    ['a missing tensor', (tensors) => tensors.slice(1), 'The tensor "layers.0.weight" (2 × 2) is missing.'],
    [
      'one too many',
      (tensors) => [...tensors, { name: 'more', shape: [], values: Float64Array.of(1) }],
      'no place for the tensor "more"',
    ],
    [
      'another shape',
      ([first, ...rest]) => [{ ...first, name: first?.name ?? '', shape: [4], values: new Float64Array(4) }, ...rest],
      'The tensor "layers.0.weight" is 4; the network\'s is 2 × 2.',
    ],
    [
      'a number that is none',
      ([first, ...rest]) => [
        { ...first, name: first?.name ?? '', shape: [2, 2], values: new Float64Array(4).fill(Number.NaN) },
        ...rest,
      ],
      'not finite',
    ],
  ])('names %s and leaves the document alone', async (_, change, sentence) => {
    await exported('safetensors', 'w.safetensors');
    const path = shell.path('w.safetensors');
    await writeFile(path, writeSafetensors(change(readSafetensors(await readFile(path))), 'float64'));
    const before = await readFile(xor, 'utf8');
    const { exitCode, error } = await shell.run('import', path, '--into', xor);
    expect([exitCode, await readFile(xor, 'utf8')]).toEqual([2, before]);
    expect(error).toContain(sentence);
  });

  it.each<[string, string, Buffer, string]>([
    ['nothing', 'a.onnx', Buffer.alloc(0), 'no ONNX model'],
    ['noise', 'a.onnx', Buffer.from('hello, this is text'), 'no ONNX model'],
    ['nothing', 'a.safetensors', Buffer.alloc(3), 'ends before its content'],
    [
      'a header longer than the file',
      'a.safetensors',
      Buffer.from([255, 0, 0, 0, 0, 0, 0, 0, 123]),
      'ends before its content',
    ],
    [
      'a header without an end',
      'a.safetensors',
      Buffer.from([255, 255, 255, 255, 255, 255, 255, 255]),
      'no safetensors file',
    ],
    ['something else', 'a.h5', Buffer.alloc(3), 'none of what can be imported'],
  ])('refuses %s in %s with one sentence', async (_, name, content, sentence) => {
    await writeFile(shell.path(name), content);
    const { exitCode, error, out } = await shell.run(
      'import',
      shell.path(name),
      '--into',
      xor,
      '--out',
      shell.path('b'),
    );
    expect([exitCode, out, error.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(error).toContain(sentence);
  });

  it('refuses a folder that no export has left', async () => {
    await mkdir(shell.path('empty'));
    const { exitCode, error } = await shell.run('import', shell.path('empty'), '--out', shell.path('b'));
    expect([exitCode, error]).toEqual([2, expect.stringContaining('no exported PyTorch project')]);
  });
});
