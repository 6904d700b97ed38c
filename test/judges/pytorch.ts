// Asks PyTorch: writes the cases to a file, runs Debian's Python once, reads its answers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LossKind } from '#core/learning/losses/loss-function.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import type { Network, Weights } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import type { RandomCase } from '../support/random-case.ts';

const script = fileURLToPath(new URL('pytorch_judge.py', import.meta.url));

/** Exit statuses: the script's for a missing PyTorch, the shell's for a missing command. */
const missingPytorch = 3;
const missingPython = 127;

interface Question {
  readonly network: Network;
  readonly loss: LossKind;
  readonly features: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
}

export interface TrainingQuestion extends Question {
  readonly optimizer: OptimizerSettings;
  /** Rows of each step's mini-batch. */
  readonly batches: readonly (readonly number[])[];
}

/** One number per parameter, in the shape of a file. */
interface ParameterAnswer {
  readonly connections: Readonly<Record<string, Weights>>;
  readonly biases: Readonly<Record<string, readonly number[]>>;
}

export type GradientAnswer = ParameterAnswer & { readonly loss: number };
export type TrainingAnswer = ParameterAnswer & { readonly losses: readonly number[] };

export interface Answers {
  readonly torch: string;
  readonly gradients: readonly GradientAnswer[];
  readonly training: readonly TrainingAnswer[];
}

export function questionOf({ network, loss, graph, count, features, targets }: RandomCase): Question {
  return {
    network,
    loss,
    features: rowsOf(features, count, graph.inputWidth),
    targets: rowsOf(targets, count, graph.outputWidth),
  };
}

function rowsOf(numbers: Float64Array, count: number, width: number): number[][] {
  return Array.from({ length: count }, (_, row) => [...numbers.subarray(row * width, (row + 1) * width)]);
}

/** Fails, and says what to install, where PyTorch is missing. */
export function askPytorch(gradients: readonly Question[], training: readonly TrainingQuestion[]): Answers {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-judge-'));
  try {
    const file = join(folder, 'cases.json');
    writeFileSync(file, JSON.stringify({ gradients, training }));
    return JSON.parse(runDebianPython(script, file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `command -p` finds the system's python3, which has Debian's PyTorch, before any other on the path. */
function runDebianPython(...args: readonly string[]): string {
  const run = spawnSync('sh', ['-c', 'command -p python3 "$@"', 'sh', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (run.status === 0) return run.stdout;
  const reason = run.error?.message ?? run.stderr.trim();
  if (run.status === missingPytorch || run.status === missingPython) {
    throw new Error(
      `The judge needs PyTorch for the system's Python. Install it: apt-get install python3-torch (${reason})`,
    );
  }
  throw new Error(`The judge's script failed: ${reason}`);
}

/** The answer's numbers in the order of the network's parameters. */
export function inParameterOrder(network: Network, answer: ParameterAnswer): Float64Array {
  return readParameters({
    connections: network.connections.map((each) => ({ ...each, weights: answer.connections[each.id] ?? [] })),
    layers: network.layers.map((layer) =>
      layer.kind === 'dense' ? { ...layer, biases: answer.biases[layer.id] ?? null } : layer,
    ),
  });
}
