// Puts a run together: the compiled network, the engine, the split and the trainer, or the problems in the way.
import { type CompiledNetwork, compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { type Diagnostic, errorAt, isError } from '#core/diagnostics/diagnostic.ts';
import type { CreateEngine, Engine } from '#core/graph/engine.ts';
import { MemoryNeeded } from '#core/graph/memory-needed.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { checkTraining } from './check-training.ts';
import { dropoutProbabilities } from './dropout-masks.ts';
import type { RunState } from './run-state.ts';
import { type RunSettings, Trainer } from './trainer.ts';

export interface RunInput {
  readonly network: Network;
  readonly settings: RunSettings & { readonly loss: LossKind };
  readonly dataset: Dataset | null;
  readonly createEngine: CreateEngine;
  /** Where an earlier run of this network stopped; absent: a fresh run. */
  readonly state?: RunState;
}

export interface PreparedRun {
  readonly compiled: CompiledNetwork;
  readonly dataset: Dataset;
  readonly engine: Engine;
  readonly trainer: Trainer;
}

export function prepareRun(input: RunInput): PreparedRun | { readonly problems: readonly Diagnostic[] } {
  const { network, settings, dataset } = input;
  const problems = checkTraining(network, settings.loss, dataset);
  const compiled = compileNetwork(network, settings.loss);
  if (problems.some(isError) || dataset === null || !isCompiled(compiled)) return { problems };
  const { split } = dataset;
  try {
    const engine = input.createEngine({
      graph: compiled.graph,
      features: dataset.features,
      targets: dataset.targets,
      parameters: readParameters(network),
      update: settings,
      frozen: untrainedParameters(network, compiled.layout),
      batchSize: Math.min(settings.batchSize, split.training.length),
    });
    const trainer = new Trainer(engine, split, settings, dropoutProbabilities(compiled.graph), input.state);
    return { compiled, dataset, engine, trainer };
  } catch (error) {
    if (error instanceof MemoryNeeded) return { problems: [...problems, memoryProblem(error)] };
    throw error;
  }
}

export function isPrepared(run: ReturnType<typeof prepareRun>): run is PreparedRun {
  return 'trainer' in run;
}

const megabyte = 1024 * 1024;

function memoryProblem({ bytes, limit, batchSize }: MemoryNeeded): Diagnostic {
  return errorAt({}, 'memoryNeeded', {
    needed: Math.ceil(bytes / megabyte),
    ...(limit === null ? {} : { limit: Math.floor(limit / megabyte) }),
    ...(batchSize === undefined ? {} : { batchSize }),
  });
}
