import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TorchTraining } from '../../../src/main/torch/torch-training.ts';

const folder = mkdtempSync(join(tmpdir(), 'chainrule-python-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const python = join(folder, 'python3');
/** Answers the search, and else tells its arguments and where it runs, keeps a state and waits for the end of its input. */
writeFileSync(
  python,
  `#!/bin/sh
case "$1" in -c) echo '{"version": "3.11.2", "torch": "2.6.0", "canShare": true}'; exit 0;; esac
echo "$@"; pwd; echo kept > state.safetensors; cat
`,
);
chmodSync(python, 0o755);

const files = [
  { path: 'train.py', content: new TextEncoder().encode('print()') },
  { path: 'network.chainrule', content: new TextEncoder().encode('{}') },
];

function training(mayRun: () => boolean = () => true): { readonly torch: TorchTraining; readonly asked: string[] } {
  const asked: string[] = [];
  const torch = new TorchTraining({
    folder: join(folder, 'projects'),
    chosenPython: () => python,
    mayRun: async (_python, project) => {
      asked.push(project);
      return mayRun();
    },
  });
  return { torch, asked };
}

async function output(torch: TorchTraining, until: RegExp): Promise<string> {
  let text = '';
  while (!until.test(text)) text += Buffer.from((await torch.read()).output).toString('utf8');
  return text;
}

describe('a training in PyTorch', () => {
  it('runs the project that was written, in a folder of its own, and nothing is left of it', async () => {
    const { torch, asked } = training();
    const started = await torch.start({ files, processes: 1, epochs: 7 });
    if (started.kind !== 'started') throw new Error(started.kind);
    expect(dirname(started.folder)).toBe(join(folder, 'projects'));
    expect(asked).toEqual([started.folder]);
    expect(readdirSync(started.folder)).toEqual(expect.arrayContaining(['train.py', 'network.chainrule']));
    expect(await output(torch, /projects.*\n/)).toBe(`train.py --frames --epochs 7\n${started.folder}\n`);
    await expect.poll(async () => Buffer.from((await torch.keptState()) ?? []).toString('utf8')).toBe('kept\n');
    torch.leave();
    expect((await torch.read()).end).not.toBeNull();
    await expect.poll(() => existsSync(started.folder)).toBe(false);
  });

  it('is shared among processes by torchrun', async () => {
    const { torch } = training();
    await torch.start({ files, processes: 3, epochs: 7 });
    expect(await output(torch, /--frames.*\n/)).toMatch(
      /^-m torch\.distributed\.run --nproc-per-node 3 .* train\.py --frames --epochs 7\n/,
    );
    torch.leave();
  });

  it('begins only when the user has said yes, who is asked once', async () => {
    let answer = false;
    const { torch, asked } = training(() => answer);
    expect((await torch.start({ files, processes: 1, epochs: 1 })).kind).toBe('declined');
    expect((await torch.read()).end).toMatchObject({ reason: 'died' });
    answer = true;
    await torch.start({ files, processes: 1, epochs: 1 });
    await torch.start({ files, processes: 1, epochs: 1 });
    expect(asked).toHaveLength(2);
    torch.leave();
  });

  it('does not begin after its window has gone while the user was asked', async () => {
    const { torch } = training(() => {
      torch.leave();
      return true;
    });
    expect((await torch.start({ files, processes: 1, epochs: 1 })).kind).toBe('declined');
  });
});
