// Trains the starts of a census one after another and tells how far it is, then the groups in which they end.
import type { CreateEngine } from '#core/graph/engine.ts';
import { type CensusEnd, type CensusGroup, takeCensus } from '#core/teaching/census/census.ts';
import { endOfTraining, prepareStart } from '#core/teaching/census/end-of-training.ts';
import { isPrepared } from '#core/training/prepare-run.ts';
import type { CensusEvent, CensusOrder, PicturedGroup } from './census-messages.ts';

interface CensusSurroundings {
  readonly createEngine: CreateEngine;
  readonly now: () => number;
  readonly send: (event: CensusEvent) => void;
}

/** Milliseconds between two messages. */
const gap = 100;

export function takeCensusFor({ document, starts, seed }: CensusOrder, surroundings: CensusSurroundings): void {
  const { createEngine, now, send } = surroundings;
  const first = prepareStart(document, createEngine, document.training.seed);
  if (!isPrepared(first)) {
    send({ kind: 'refused', problems: first.problems });
    return;
  }
  first.engine.release();
  const ends = new Map<number, CensusEnd>();
  let told = now();
  for (let start = seed; start < seed + starts; start += 1) {
    const training = endOfTraining(document, start, { createEngine, now });
    let step = training.next();
    while (step.done !== true) step = training.next();
    if ('problems' in step.value) {
      send({ kind: 'refused', problems: step.value.problems });
      return;
    }
    ends.set(start, step.value);
    if (now() - told < gap) continue;
    told = now();
    send({ kind: 'progress', done: ends.size });
  }
  const { groups, unconverged } = takeCensus(document.network, first.compiled, first.dataset, [...ends.values()]);
  const pictured = (group: CensusGroup): PicturedGroup => {
    const parameters = ends.get(group.seeds[0] ?? seed)?.parameters ?? new Float64Array();
    return { ...group, parameters };
  };
  send({ kind: 'done', groups: groups.map(pictured), unconverged: unconverged && pictured(unconverged) });
}
