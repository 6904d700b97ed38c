// chainrule predict: the outputs for given features.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { predict } from '#core/graph/evaluate.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { chosenMoment } from '../checkpoints/chosen-checkpoint.ts';
import type { Command } from '../command.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { areFinite, jsonRows, readRows, rowsOf } from '../number-rows.ts';
import { refusedBecause } from '../problem-lines.ts';

export const predictCommand: Command = {
  name: 'predict',
  synopsis: "predict FILE --features '[[…],…]' [--checkpoint NAME]",
  argument: 'FILE',
  options: { features: 'value', checkpoint: 'value' },
  async run(call): Promise<ExitCode> {
    const { translate, argument: file } = call;
    const json = call.requiredValue('features');
    const { network } = chosenMoment(call, 'checkpoint', await readDocument(call)).document;
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
  },
};
