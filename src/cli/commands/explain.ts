// chainrule explain: where the gradient of one parameter comes from in one example, and what the next step makes of it.

import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { inlineObject, type JsonField, jsonInline, jsonNumber } from '#core/document/file/json-writer.ts';
import type { ParameterUpdate } from '#core/explain/explanation.ts';
import { type ChainFactor, type GradientChain, gradientChain } from '#core/explain/paths/gradient-chain.ts';
import {
  type LossPath,
  type PathLedger,
  type PathStart,
  pathLedger,
  targetOfStart,
} from '#core/explain/paths/path-ledger.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { isAboutSwitchedOff } from '#core/explain/wires.ts';
import type { Network } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { type ChosenMoment, chosenMoment } from '../checkpoints/chosen-checkpoint.ts';
import type { Command, CommandCall } from '../command.ts';
import { chosenParameter } from '../explain/chosen-parameter.ts';
import { sayGraph, wantsGraph } from '../explain/computation-graph.ts';
import { type ExplainedDocument, firstUpdate } from '../explain/first-update.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { refusedBecause } from '../problem-lines.ts';

const defaultPaths = 1000;
const mostPaths = 1_000_000;

/** Everything that is said of one parameter. */
interface Explained extends GradientChain {
  /** The parameter is at a neuron that is switched off. */
  readonly isSwitchedOff: boolean;
  readonly ledger: PathLedger;
  readonly update: ParameterUpdate | null;
}

export const explainCommand: Command = {
  name: 'explain',
  synopsis:
    'explain FILE --weight ID[:target,source] | --bias LAYER[:unit] | --parameter LAYER.name[:unit] | --graph [--neuron NAME] --example i [--paths n] [--checkpoint NAME]',
  argument: 'FILE',
  options: {
    weight: 'value',
    bias: 'value',
    parameter: 'value',
    graph: 'flag',
    neuron: 'value',
    example: 'value',
    paths: 'value',
    checkpoint: 'value',
  },
  async run(call): Promise<ExitCode> {
    const moment = chosenMoment(call, 'checkpoint', await readDocument(call));
    const { document } = moment;
    if (wantsGraph(call)) {
      sayGraph(call, explainedMoment(call, moment));
      return 0;
    }
    const start = chosenParameter(call, document.network);
    const explained = explain(call, explainedMoment(call, moment), start);
    if (call.json) call.sayJson(jsonOf(explained));
    else print(call, document.network, start, explained);
    return 0;
  },
};

function explain(call: CommandCall, explained: ExplainedDocument, start: PathStart): Explained {
  const { network, training } = explained.document;
  const subject = { network, parameters: readParameters(network), loss: training.loss, trace: explained.trace };
  const ledger = pathLedger(subject, start, call.wholeNumber('paths', 0, mostPaths) ?? defaultPaths);
  const chain = gradientChain(subject, start);
  if (ledger === null || chain === null) throw new Error('the chosen parameter is drawn');
  if (!Number.isFinite(chain.gradient)) throw new Failure(1, [call.translate('cli.outputsNotFinite')]);
  return { ...chain, ledger, update: firstUpdate(explained, start), isSwitchedOff: isAtSwitchedOff(explained, start) };
}

function isAtSwitchedOff({ document, compiled }: ExplainedDocument, start: PathStart): boolean {
  return isAboutSwitchedOff({ network: document.network, layout: compiled.layout }, targetOfStart(start));
}

/** The document with the numbers of the chosen example. */
function explainedMoment(call: CommandCall, { document, checkpoint }: ChosenMoment): ExplainedDocument {
  const { network, training } = document;
  const examples = datasetFor(document);
  const compiled = compileNetwork(network, training.loss);
  const problems = checkTraining(network, training.loss, examples);
  if (examples === null || !isCompiled(compiled) || problems.some(isError)) {
    throw refusedBecause(call.translate, call.argument, problems);
  }
  call.requiredValue('example');
  const index = call.wholeNumber('example', 0, Number.MAX_SAFE_INTEGER) as number;
  if (index >= examples.count) {
    throw badUsage(call.translate, 'cli.noSuchExample', { index, count: examples.count });
  }
  if (!examples.split.all.includes(index)) throw badUsage(call.translate, 'cli.exampleLeftOut', { index });
  const trace = traceRow(compiled, readParameters(network), examples, index);
  return { document, compiled, dataset: examples, trace, checkpoint };
}

function jsonOf({ gradient, factors, ledger, update, isSwitchedOff }: Explained): string {
  const listed = ledger.paths.map(({ through, product }) =>
    inlineObject([
      ['through', jsonInline(through.map(({ layer, unit }) => [layer, unit]))],
      ['product', jsonNumber(product)],
    ]),
  );
  const fields: JsonField[] = [
    ['gradient', jsonNumber(gradient)],
    ['factors', `[${factors.map(factorJson).join(', ')}]`],
    ['paths', `[${listed.join(', ')}]`],
    ['pathCount', jsonNumber(ledger.pathCount)],
    ['sum', jsonNumber(ledger.sum)],
    ['update', update === null ? 'null' : updateJson(update)],
    ['switchedOff', jsonInline(isSwitchedOff)],
  ];
  return inlineObject(fields);
}

function factorJson({ symbol, value, neuron }: ChainFactor): string {
  return inlineObject([
    ['symbol', jsonInline(symbol)],
    ['value', jsonNumber(value)],
    ['place', jsonInline({ layer: neuron.layer, unit: neuron.unit })],
  ]);
}

function updateJson({ change, split, isFrozen }: ParameterUpdate): string {
  const parts = split.map(({ kind, value }) =>
    inlineObject([
      ['kind', jsonInline(kind)],
      ['value', jsonNumber(value)],
    ]),
  );
  return inlineObject([
    ['change', jsonNumber(change.value)],
    ['parts', `[${parts.join(', ')}]`],
    ['frozen', jsonInline(isFrozen)],
  ]);
}

function print(call: CommandCall, network: Network, start: PathStart, explained: Explained): void {
  const { gradient, factors, ledger, update, isSwitchedOff } = explained;
  sayWhose(call, network, start, gradient);
  if (isSwitchedOff) call.say('cli.explainedSwitchedOff');
  for (const { symbol, value, neuron, role } of factors) {
    call.say(`cli.factor_${role}`, { symbol, neuron: nameOfNeuron(network, neuron), value });
  }
  call.say('cli.pathsShown', { count: ledger.pathCount, shown: ledger.paths.length });
  for (const path of ledger.paths) call.say('cli.path', pathWords(network, path));
  call.say('cli.pathSum', { sum: ledger.sum });
  if (update !== null) sayUpdate(call, update, isSwitchedOff);
}

function sayWhose(call: CommandCall, network: Network, start: PathStart, gradient: number): void {
  if ('bias' in start) {
    call.say('cli.explainedBiasGradient', { neuron: nameOfNeuron(network, start.bias), gradient });
    return;
  }
  if ('parameter' in start) {
    const { parameter } = start.parameter;
    call.say('cli.explainedParameterGradient', { neuron: nameOfNeuron(network, start.parameter), parameter, gradient });
    return;
  }
  call.say('cli.explainedGradient', { ...wireNames(network, start.wire), gradient });
}

function pathWords(network: Network, { through, product }: LossPath): Readonly<Record<string, string>> {
  return {
    through: through.map((neuron) => nameOfNeuron(network, neuron)).join(' → '),
    product: formatNumber(product, 6),
  };
}

function sayUpdate(call: CommandCall, { change, split, isFrozen }: ParameterUpdate, isSwitchedOff: boolean): void {
  call.say('cli.firstUpdate', { change: change.value });
  if (isFrozen && !isSwitchedOff) call.say('cli.firstUpdateFrozen');
  for (const { kind, value } of split) {
    call.say('cli.updatePart', { part: call.translate(`explain.part_${kind}`), value: formatNumber(value, 6) });
  }
}
