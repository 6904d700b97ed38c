// Surroundings of a training host, without waiting, and what it is told to load.
import { datasetOf } from '#core/data/dataset-of.ts';
import type { Splitting } from '#core/data/split.ts';
import type { ExampleId } from '#core/examples/example.ts';
import { exampleById } from '#core/examples/examples.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import type { LoadCommand, TrainingEvent } from '#core/training/training-messages.ts';
import { handedOver } from '../../src/worker/handed-over.ts';

/** Surroundings in which time passes only when work is done, so that nothing has to be waited for. */
export class Surroundings {
  readonly events: TrainingEvent[] = [];
  readonly #waiting: (() => void)[] = [];
  time = 0;

  send(event: TrainingEvent): void {
    this.events.push(structuredClone(event, { transfer: handedOver(event) }));
  }

  schedule(work: () => void): void {
    this.#waiting.push(work);
  }

  delay(work: () => void, milliseconds: number): void {
    this.time += milliseconds;
    this.#waiting.push(work);
  }

  now(): number {
    this.time += 1;
    return this.time;
  }

  /** Does what is scheduled, at most this many turns. */
  turn(turns = Number.POSITIVE_INFINITY): void {
    for (let done = 0; done < turns; done += 1) {
      const work = this.#waiting.shift();
      if (work === undefined) return;
      work();
    }
  }

  of<Kind extends TrainingEvent['kind']>(kind: Kind): Extract<TrainingEvent, { kind: Kind }>[] {
    return this.events.filter((event): event is Extract<TrainingEvent, { kind: Kind }> => event.kind === kind);
  }
}

export function loadOf(id: ExampleId, division: Partial<Splitting> = {}): LoadCommand {
  const { network, training, dataset } = exampleById(id).document();
  if (dataset === null) throw new Error('The example has no dataset.');
  const packed = packNetwork(network);
  const examples = datasetOf(dataset, { ...training, ...division });
  return { kind: 'load', network: packed, settings: training, dataset: examples, state: null, run: 1, fork: null };
}
