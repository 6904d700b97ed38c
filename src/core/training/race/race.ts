// A race: one network from the same weights, with the same data in the same order, under one optimizer after another.
import type { Dataset } from '#core/data/dataset.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import type { Network } from '#core/network/network.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import type { LossPoint } from '../trainer.ts';
import { withPoints } from '../training-log.ts';
import type { TrainingCommand, TrainingEvent, TrainingSetup } from '../training-messages.ts';

export interface RaceOrder {
  readonly network: Network;
  readonly settings: TrainingSetup['settings'];
  readonly dataset: Dataset;
  readonly entrants: readonly OptimizerSettings[];
  /** Of every entrant, at least 1. */
  readonly epochs: number;
}

/** `refused`: it can't be trained on this machine. `failed`: the worker did not come to the end. */
export type LaneStanding = 'waiting' | 'running' | 'finished' | 'diverged' | 'refused' | 'failed';

export interface Lane {
  readonly optimizer: OptimizerSettings;
  readonly standing: LaneStanding;
  /** Epoch 0 first. */
  readonly log: readonly LossPoint[];
}

export interface Race {
  readonly order: RaceOrder;
  readonly lanes: readonly Lane[];
}

export function raceOf(order: RaceOrder): Race {
  return { order, lanes: order.entrants.map((optimizer) => ({ optimizer, standing: 'waiting', log: [] })) };
}

/** What the worker is told next; nothing while an entrant runs and when all have run. */
export function nextCommands({ order, lanes }: Race): readonly TrainingCommand[] {
  const index = lanes.findIndex(({ standing }) => standing === 'running' || standing === 'waiting');
  const lane = lanes[index];
  if (lane === undefined || lane.standing === 'running') return [];
  return [
    {
      kind: 'load',
      network: packNetwork(order.network),
      settings: settingsFor(order, lane.optimizer),
      dataset: order.dataset,
      state: null,
      run: index + 1,
      fork: null,
    },
    { kind: 'run', length: { epochs: order.epochs }, epochsPerSecond: null },
  ];
}

/** Every entrant runs the whole distance: no stop rule ends it. */
function settingsFor({ settings }: RaceOrder, optimizer: OptimizerSettings): TrainingSetup['settings'] {
  const { stopRules: _stopRules, ...others } = settings;
  return { ...others, optimizer };
}

/** The entrant whose turn it is has been sent to the worker. */
export function begin(race: Race): Race {
  const index = race.lanes.findIndex(({ standing }) => standing === 'waiting');
  return withLane(race, index, { standing: 'running' });
}

/** The race after what the worker says of the entrant that runs. */
export function follow(race: Race, event: TrainingEvent): Race {
  const index = race.lanes.findIndex(({ standing }) => standing === 'running');
  const lane = race.lanes[index];
  if (lane === undefined) return race;
  switch (event.kind) {
    case 'loaded':
      return withLane(race, index, { log: [event.start] });
    case 'frame':
      return withLane(race, index, { log: withPoints(lane.log, event.points) });
    case 'stopped':
      return withLane(race, index, {
        log: withPoints(lane.log, event.points),
        standing: event.reason === 'diverged' ? 'diverged' : 'finished',
      });
    case 'refused':
      return withLane(race, index, { standing: 'refused' });
    case 'failed':
      return withLane(race, index, { standing: 'failed' });
    case 'moment':
    case 'noMoment':
    case 'paths':
    case 'checkpoint':
    case 'heartbeat':
      return race;
  }
}

function withLane(race: Race, index: number, change: Partial<Lane>): Race {
  return { ...race, lanes: race.lanes.map((lane, at) => (at === index ? { ...lane, ...change } : lane)) };
}

export function isOver({ lanes }: Race): boolean {
  return lanes.every(({ standing }) => standing !== 'running' && standing !== 'waiting');
}
