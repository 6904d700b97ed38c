// Tries a cure before it is offered: the network trains on from where it stands, as it is and with the cure, and both ends are measured.
import type { Dataset } from '#core/data/dataset.ts';
import { rowsSeen } from '#core/data/split.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import type { Network } from '#core/network/network.ts';
import { weightsIn } from '#core/network/network-queries.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { evaluateRows } from '../evaluate-rows.ts';
import { isPrepared, prepareRun, type RunInput } from '../prepare-run.ts';

export interface CureOrder {
  /** With the weights that it has now. */
  readonly network: Network;
  /** The same after the cure. */
  readonly cured: Network;
  readonly settings: RunInput['settings'];
  readonly dataset: Dataset;
}

/** Over the rows that training and validation see. */
export interface TrialEnd {
  /** Infinite: it diverged. */
  readonly loss: number;
  /** Null for targets that are no classes. */
  readonly accuracy: number | null;
}

export interface CureVerdict {
  readonly epochs: number;
  readonly without: TrialEnd;
  readonly cured: TrialEnd;
  readonly helps: boolean;
}

const mostEpochs = 100;
/** Fewer tell nothing. */
const fewestEpochs = 10;
/** Parameters × rows × epochs of one training: a second or so. */
const affordableWork = 300_000_000;
/** A cure that takes less than a hundredth off the loss is none. */
const worthwhile = 0.99;
const blockSize = 256;

/** How long each of both trains; null: too large to be tried in passing. */
export function trialEpochs({ network, dataset }: Pick<CureOrder, 'network' | 'dataset'>): number | null {
  const work = weightsIn(network) * dataset.split.training.length;
  const epochs = Math.min(mostEpochs, Math.floor(affordableWork / Math.max(1, work)));
  return epochs < fewestEpochs ? null : epochs;
}

/** Null: it can't be tried. */
export function tryCure(order: CureOrder, createEngine: CreateEngine): CureVerdict | null {
  const epochs = trialEpochs(order);
  if (epochs === null) return null;
  const without = trainedFrom(order.network, order, epochs, createEngine);
  const cured = trainedFrom(order.cured, order, epochs, createEngine);
  return without === null || cured === null ? null : { epochs, without, cured, helps: isBetter(cured, without) };
}

/** Both train as long, whatever their losses do. */
function trainedFrom(
  network: Network,
  { settings: { stopRules: _, ...settings }, dataset }: CureOrder,
  epochs: number,
  createEngine: CreateEngine,
): TrialEnd | null {
  const run = prepareRun({ network, settings, dataset, createEngine });
  if (!isPrepared(run)) return null;
  const { trainer, engine, compiled } = run;
  while (trainer.epoch < epochs) {
    const { divergence } = trainer.takeSteps(trainer.stepsPerEpoch);
    if (divergence !== null) return { loss: Number.POSITIVE_INFINITY, accuracy: null };
  }
  const order = { graph: compiled.graph, parameters: engine.readParameters(), dataset, rows: rowsSeen(dataset.split) };
  const { loss, metrics } = atOnce(evaluateRows({ ...order, blockSize }));
  return { loss, accuracy: metrics.classification?.accuracy ?? null };
}

/** In its loss, and not at the cost of rows that were right. */
function isBetter(cured: TrialEnd, without: TrialEnd): boolean {
  const keepsRows = without.accuracy === null || (cured.accuracy ?? 0) >= without.accuracy;
  return cured.loss < worthwhile * without.loss && keepsRows;
}
