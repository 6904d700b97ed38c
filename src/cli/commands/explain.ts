// chainrule explain: where the gradient of one weight comes from, in one example: its factors and its paths to the loss.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { inlineObject, type JsonField, jsonInline, jsonNumber } from '#core/document/file/json-writer.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { formatNumber } from '#core/explain/digits.ts';
import { type ChainFactor, gradientChain } from '#core/explain/paths/gradient-chain.ts';
import { type LossPath, type PathLedger, pathLedger } from '#core/explain/paths/path-ledger.ts';
import type { RouteSubject } from '#core/explain/paths/route-graph.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { connectionId, type Network, type WireReference } from '#core/network/network.ts';
import { connectionOf, nameOfNeuron } from '#core/network/network-queries.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { checkTraining } from '#core/training/check-training.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { refusedBecause } from '../problem-lines.ts';

const defaultPaths = 1000;
const mostPaths = 1_000_000;

export const explainCommand: Command = {
  name: 'explain',
  synopsis: 'explain FILE --weight ID[:target,source] --example i [--paths n]',
  argument: 'FILE',
  options: { weight: 'value', example: 'value', paths: 'value' },
  async run(call): Promise<ExitCode> {
    const document = await readDocument(call.translate, call.argument);
    const wire = chosenWire(call, document.network);
    const subject = subjectOf(call, document);
    const ledger = pathLedger(subject, { wire }, call.wholeNumber('paths', 0, mostPaths) ?? defaultPaths);
    const chain = gradientChain(subject, wire);
    if (ledger === null || chain === null) throw noSuchWire(call);
    if (!Number.isFinite(chain.gradient)) throw new Failure(1, [call.translate('cli.outputsNotFinite')]);
    if (call.json) call.sayJson(jsonOf(chain.gradient, chain.factors, ledger));
    else print(call, subject.network, wire, chain.gradient, chain.factors, ledger);
    return 0;
  },
};

/** ID alone means the connection's only wire. */
function chosenWire(call: CommandCall, network: Network): WireReference {
  const text = call.requiredValue('weight');
  const [, id = '', target, source] = /^(.*?)(?::(\d+),(\d+))?$/s.exec(text) ?? [];
  // An id may itself end like a place.
  const whole = connectionOf(network, connectionId(text));
  const connection = whole ?? connectionOf(network, connectionId(id));
  if (connection === undefined) throw badUsage(call.translate, 'cli.noSuchConnection', { connection: id });
  if (whole === undefined && target !== undefined) {
    const wire = { connection: connection.id, target: Number(target), source: Number(source) };
    if ((connection.weights[wire.target]?.[wire.source] ?? null) === null) throw noSuchWire(call);
    return wire;
  }
  const wires = connection.weights.flatMap((row, at) =>
    row.flatMap((weight, from) => (weight === null ? [] : [{ connection: connection.id, target: at, source: from }])),
  );
  const [only] = wires;
  if (only === undefined) throw noSuchWire(call);
  if (wires.length > 1) {
    throw badUsage(call.translate, 'cli.whichWire', { connection: connection.id, count: wires.length });
  }
  return only;
}

function noSuchWire(call: CommandCall): Failure {
  return badUsage(call.translate, 'cli.noSuchWire', { weight: call.requiredValue('weight') });
}

function subjectOf(call: CommandCall, { network, training, dataset }: NetworkDocument): RouteSubject {
  const examples = dataset === null ? null : datasetOf(dataset);
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
  const parameters = readParameters(network);
  return { network, parameters, loss: training.loss, trace: traceRow(compiled, parameters, examples, index) };
}

function jsonOf(gradient: number, factors: readonly ChainFactor[], ledger: PathLedger): string {
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

function print(
  call: CommandCall,
  network: Network,
  wire: WireReference,
  gradient: number,
  factors: readonly ChainFactor[],
  ledger: PathLedger,
): void {
  const connection = connectionOf(network, wire.connection);
  if (connection === undefined) return;
  const source = nameOfNeuron(network, { layer: connection.source, unit: wire.source });
  const target = nameOfNeuron(network, { layer: connection.target, unit: wire.target });
  call.say('cli.explainedGradient', { source, target, gradient });
  for (const { symbol, value, neuron, role } of factors) {
    call.say(`cli.factor_${role}`, { symbol, neuron: nameOfNeuron(network, neuron), value });
  }
  call.say('cli.pathsShown', { count: ledger.pathCount, shown: ledger.paths.length });
  for (const path of ledger.paths) call.say('cli.path', pathWords(network, path));
  call.say('cli.pathSum', { sum: ledger.sum });
}

function pathWords(network: Network, { through, product }: LossPath): Readonly<Record<string, string>> {
  return {
    through: through.map((neuron) => nameOfNeuron(network, neuron)).join(' → '),
    product: formatNumber(product, 6),
  };
}
