// chainrule predict: the outputs for given features, or a table's answers in the user's units.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { predict } from '#core/graph/evaluate.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { chosenMoment } from '../checkpoints/chosen-checkpoint.ts';
import type { Command, CommandCall } from '../command.ts';
import { predictTable } from '../data/predict-table.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { requireWritable, writeText } from '../files/write-document.ts';
import { areFinite, jsonRows, readRows, rowsOf } from '../number-rows.ts';
import { refusedBecause } from '../problem-lines.ts';

export const predictCommand: Command = {
  name: 'predict',
  synopsis: "predict FILE (--features '[[…],…]' | --data TABLE.csv --out FILE) [--checkpoint NAME]",
  argument: 'FILE',
  options: { features: 'value', data: 'value', out: 'value', checkpoint: 'value' },
  async run(call): Promise<ExitCode> {
    if (call.has('features') && call.has('data')) throw badUsage(call.translate, 'cli.featuresOrData');
    return call.has('data') ? predictData(call) : predictFeatures(call);
  },
};

async function predictFeatures(call: CommandCall): Promise<ExitCode> {
  const { translate, argument: file } = call;
  const json = call.requiredValue('features');
  const { network } = await shownDocument(call);
  // A prediction has no loss; this one takes every activation function.
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw refusedBecause(translate, file, compiled.problems);
  const { graph } = compiled;
  const features = readRows(translate, '--features', json, graph.inputWidth);
  const outputs = predict(graph, readParameters(network), features.values);
  if (!areFinite(outputs)) throw new Failure(1, [translate('cli.outputsNotFinite')]);
  const rows = rowsOf(outputs, graph.outputWidth);
  if (call.json) call.sayJson(`{ "outputs": ${jsonRows(rows)} }`);
  else for (const row of rows) call.io.out(`${row.join(' ')}\n`);
  return 0;
}

async function predictData(call: CommandCall): Promise<ExitCode> {
  const out = call.requiredValue('out');
  await requireWritable(call, out);
  const { rows, unanswered, text } = await predictTable(call, await shownDocument(call), call.requiredValue('data'));
  await writeText(call, out, text);
  if (call.json) call.sayJson(JSON.stringify({ rows, unanswered, out }));
  else call.say('cli.predicted', { count: rows });
  if (unanswered > 0) call.note('cli.unanswered', { count: unanswered });
  return 0;
}

async function shownDocument(call: CommandCall): Promise<NetworkDocument> {
  return chosenMoment(call, 'checkpoint', await readDocument(call)).document;
}
