// chainrule census: trains a network from many starts and groups where training ends.
import { setImmediate } from 'node:timers/promises';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { CreateEngine } from '#core/graph/engine.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { type Census, type CensusEnd, type CensusGroup, takeCensus } from '#core/teaching/census/census.ts';
import { endOfTraining, mostStarts, prepareStart } from '#core/teaching/census/end-of-training.ts';
import { isPrepared } from '#core/training/prepare-run.ts';
import type { Command, CommandCall } from '../command.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { refusedBecause } from '../problem-lines.ts';
import { engineNamed } from '../training/engine-named.ts';
import { ProgressBar } from '../training/progress-bar.ts';
import { finiteOrNull } from '../training/report-epochs.ts';

export const censusCommand: Command = {
  name: 'census',
  synopsis: 'census FILE --starts n [--seed s]',
  argument: 'FILE',
  options: { starts: 'value', seed: 'value' },
  async run(call): Promise<ExitCode> {
    call.requiredValue('starts');
    const starts = call.wholeNumber('starts', 1, mostStarts) as number;
    const seed = call.wholeNumber('seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - mostStarts);
    const document = await readDocument(call);
    const createEngine = await engineNamed('fast', call.translate);
    const seeds = Array.from({ length: starts }, (_, index) => (seed ?? document.training.seed) + index);
    const census = await censusOf(call, document, createEngine, seeds);
    if (call.json) call.sayJson(jsonOf(census));
    else print(call, census);
    return 0;
  },
};

async function censusOf(
  call: CommandCall,
  document: NetworkDocument,
  createEngine: CreateEngine,
  seeds: readonly number[],
): Promise<Census> {
  const first = prepareStart(document, createEngine, document.training.seed);
  if (!isPrepared(first)) throw refusedBecause(call.translate, call.argument, first.problems);
  first.engine.release();
  let cancelled = false;
  const stopListening = call.io.onInterrupt(() => {
    cancelled = true;
  });
  const progress = progressOf(call, seeds.length);
  const ends: CensusEnd[] = [];
  try {
    for (const seed of seeds) {
      const end = await trained(call, endOfTraining(document, seed, { createEngine, now }), () => cancelled);
      if (end === null) throw new Failure(1, [call.translate('teaching.censusCancelled', { count: ends.length })]);
      ends.push(end);
      progress.show(ends.length);
    }
  } finally {
    stopListening();
    progress.end();
  }
  return takeCensus(document.network, first.compiled, first.dataset, ends);
}

const now = (): number => performance.now();
const sliceMilliseconds = 40;

/** Gives way now and then, so that Ctrl+C is heard; null: it was. */
async function trained(
  { translate, argument }: CommandCall,
  training: ReturnType<typeof endOfTraining>,
  isCancelled: () => boolean,
): Promise<CensusEnd | null> {
  let sliceEnd = now() + sliceMilliseconds;
  for (;;) {
    const { value } = training.next();
    if (value !== undefined && 'problems' in value) throw refusedBecause(translate, argument, value.problems);
    if (value !== undefined) return isCancelled() ? null : value;
    if (now() <= sliceEnd) continue;
    await setImmediate();
    if (isCancelled()) {
      training.return({ problems: [] });
      return null;
    }
    sliceEnd = now() + sliceMilliseconds;
  }
}

/** On standard error: a bar on a terminal, else about ten lines. */
function progressOf({ io, translate }: CommandCall, total: number): { show(done: number): void; end(): void } {
  const words = (done: number): string => translate('teaching.censusProgress', { done, total });
  if (io.terminalWidth !== null) {
    const bar = new ProgressBar(io, io.terminalWidth);
    return { show: (done) => bar.show(done / total, words(done)), end: () => bar.clear() };
  }
  const every = Math.ceil(total / 10);
  return {
    show: (done) => {
      if (done % every === 0 || done === total) io.error(`${words(done)}\n`);
    },
    end: () => undefined,
  };
}

function jsonOf({ groups, unconverged }: Census): string {
  const plain = ({ loss, seeds }: CensusGroup) => ({ loss: finiteOrNull(loss), count: seeds.length, seeds });
  const none = { loss: null, count: 0, seeds: [] };
  return JSON.stringify({ groups: groups.map(plain), unconverged: unconverged === null ? none : plain(unconverged) });
}

const mostSeedsShown = 12;
const shownDigits = 4;

function print(call: CommandCall, { groups, unconverged }: Census): void {
  const values = ({ loss, seeds }: CensusGroup) => ({
    loss: formatNumber(loss, shownDigits),
    count: seeds.length,
    seeds: `${seeds.slice(0, mostSeedsShown).join(', ')}${seeds.length > mostSeedsShown ? ', …' : ''}`,
  });
  for (const [index, group] of groups.entries())
    call.say('teaching.censusGroup', { number: index + 1, ...values(group) });
  if (unconverged !== null) call.say('teaching.censusUnconverged', values(unconverged));
}
