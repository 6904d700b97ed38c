// chainrule check: says whether a document can be trained, with every problem and its place.

import { datasetFor } from '#core/data/dataset-of.ts';
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import { checkpointProblems } from '#core/document/checkpoints/misfit.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { tensorsOf } from '#core/network/layer-definitions.ts';
import type { Network } from '#core/network/network.ts';
import { depths, wireCount } from '#core/network/network-queries.ts';
import { checkTraining } from '#core/training/check-training.ts';
import type { Command, CommandCall } from '../command.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { readAndParse } from '../files/read-document.ts';
import { sizeProblem } from '../files/size-problem.ts';
import { planLines, planObject, planOf } from '../plan-lines.ts';
import { printable } from '../printable.ts';
import { problemLines, problemObjects } from '../problem-lines.ts';

export const checkCommand: Command = {
  name: 'check',
  synopsis: 'check FILE [--plan]',
  argument: 'FILE',
  options: { plan: 'flag' },
  async run(call) {
    const parsed = await readAndParse(call).catch((error: unknown) => {
      if (call.json && error instanceof Failure) call.sayJson(unreadReport(error));
      throw error;
    });
    if ('problems' in parsed) return report(call, parsed.problems, null);
    return report(call, documentProblems(parsed.document), parsed.document);
  },
};

const unknownSize = { parameters: null, wires: null, depth: null } as const;

function documentProblems(document: NetworkDocument): readonly Diagnostic[] {
  const { network, training } = document;
  const problems = checkTraining(network, training.loss, datasetFor(document));
  const tooLarge = sizeProblem(document);
  return [...problems, ...checkpointProblems(document), ...(tooLarge === null ? [] : [tooLarge])];
}

/** A file that can't be read at all has no size and no place; the sentences are on standard error too. */
function unreadReport({ sentences }: Failure): string {
  const problems = sentences.map((message) => ({ code: 'cannotRead', severity: 'error', place: {}, message }));
  return JSON.stringify({ ok: false, problems, ...unknownSize });
}

function report(call: CommandCall, problems: readonly Diagnostic[], document: NetworkDocument | null): ExitCode {
  const { translate, argument: file } = call;
  const ok = !problems.some(isError);
  for (const line of problemLines(translate, file, problems)) call.io.error(`${printable(line)}\n`);
  const size = document === null ? unknownSize : sizeOf(document.network);
  const plan = call.has('plan') && document !== null ? planOf(document) : null;
  if (call.json) {
    const planned = call.has('plan') ? { plan: plan && planObject(translate, plan) } : {};
    call.sayJson(JSON.stringify({ ok, problems: problemObjects(translate, problems), ...size, ...planned }));
    return ok ? 0 : 2;
  }
  if (ok && document !== null) call.say('cli.canBeTrained', { file, ...sizeOf(document.network) });
  if (plan !== null && document !== null) {
    for (const line of planLines(translate, document.network, plan)) call.io.out(`${printable(line)}\n`);
  }
  return ok ? 0 : 2;
}

function sizeOf(network: Network): { readonly parameters: number; readonly wires: number; readonly depth: number } {
  const wires = network.connections.reduce((sum, connection) => sum + wireCount(connection), 0);
  const biases = network.layers.reduce(
    (sum, layer) => sum + tensorsOf(layer).reduce((count, { values }) => count + values.length, 0),
    0,
  );
  let depth = 0;
  for (const each of depths(network).values()) depth = Math.max(depth, each);
  return { parameters: wires + biases, wires, depth };
}
