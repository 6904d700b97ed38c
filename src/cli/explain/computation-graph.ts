// explain --graph: the computation graph of one example, whole or around one neuron, with every value and gradient.
import { inlineObject, jsonInline, jsonNumbers } from '#core/document/file/json-writer.ts';
import { graphAround, wholeGraph } from '#core/explain/operation-graph/operation-graph.ts';
import { placeNameOf } from '#core/explain/operation-graph/operation-identity.ts';
import { gradientsOf, localsBetween, valuesOf } from '#core/explain/operation-graph/operation-numbers.ts';
import type { OperationGraph, ShownOperation } from '#core/explain/operation-graph/shown-operation.ts';
import { evaluateRow } from '#core/explain/row-trace.ts';
import type { Trace } from '#core/graph/trace.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { neuronName, neuronNames } from '#core/network/network-queries.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { CommandCall } from '../command.ts';
import { badUsage, Failure } from '../failure.ts';
import type { ExplainedDocument } from './first-update.ts';

/** Numbers of one operation that a line holds. */
const mostInLine = 6;
const mostNames = 20;

/** Checks that the options fit each other, too. */
export function wantsGraph(call: CommandCall): boolean {
  if (!call.has('graph')) {
    if (call.has('neuron')) throw badUsage(call.translate, 'cli.neuronNeedsGraph');
    return false;
  }
  if (call.has('weight') || call.has('bias')) throw badUsage(call.translate, 'cli.graphOrParameter');
  return true;
}

export function sayGraph(call: CommandCall, { document, compiled, dataset, trace: { row } }: ExplainedDocument): void {
  const { network } = document;
  const { graph } = compiled;
  const neuron = call.has('neuron') ? chosenNeuron(call, network) : null;
  const picture = neuron === null ? wholeGraph(graph) : graphAround(graph, neuron);
  if (picture === null) throw new Error('a neuron that is drawn is compiled');
  const { trace, loss } = evaluateRow(compiled, readParameters(network), dataset, row);
  if (!Number.isFinite(loss)) throw new Failure(1, [call.translate('cli.outputsNotFinite')]);
  if (call.json) call.sayJson(jsonOf(trace, picture, network));
  else print(call, trace, picture, network);
}

function chosenNeuron(call: CommandCall, network: Network): NeuronReference {
  const name = call.requiredValue('neuron');
  for (const layer of network.layers) {
    for (let unit = 0; unit < layer.units; unit += 1) {
      if (neuronName(layer, unit) === name) return { layer: layer.id, unit };
    }
  }
  const names = neuronNames(network).slice(0, mostNames).join(', ');
  throw badUsage(call.translate, 'cli.noSuchNeuron', { neuron: name, names });
}

function jsonOf(trace: Trace, picture: OperationGraph, network: Network): string {
  const operations = picture.operations.map((operation, position) =>
    inlineObject([
      ['kind', jsonInline(operation.kind)],
      ['name', jsonInline(placeNameOf(network, picture, position))],
      ['inputs', jsonNumbers(operation.inputs)],
      ['values', jsonNumbers([...valuesOf(trace, operation)])],
      ['gradients', jsonOrNull(gradientsOf(trace, operation))],
      ['locals', `[${operation.inputs.map((input) => localsJson(trace, picture, input, position)).join(', ')}]`],
    ]),
  );
  return inlineObject([['operations', `[${operations.join(', ')}]`]]);
}

function jsonOrNull(numbers: Float64Array | null): string {
  return numbers === null ? 'null' : jsonNumbers([...numbers]);
}

/** For one input: which of its numbers moves which number of the operation, by how much per unit. */
function localsJson(trace: Trace, picture: OperationGraph, input: number, position: number): string {
  const locals = localsBetween(trace, picture, input, position);
  if (locals === null) return 'null';
  return inlineObject([
    ['inputs', jsonNumbers(locals.inputs)],
    ['outputs', jsonNumbers(locals.outputs)],
    ['values', jsonNumbers(locals.values)],
  ]);
}

function print(call: CommandCall, trace: Trace, picture: OperationGraph, network: Network): void {
  const names = picture.operations.map((operation, position) => nameOf(call, network, picture, operation, position));
  for (const [position, operation] of picture.operations.entries()) {
    const gradients = gradientsOf(trace, operation);
    const value = numbersText(call, valuesOf(trace, operation));
    const line = { number: position + 1, name: names[position] ?? '', value };
    if (gradients === null) call.say('cli.graphData', line);
    else call.say('cli.graphOperation', { ...line, gradient: numbersText(call, gradients) });
    if (operation.inputs.length > 0) {
      const inputs = operation.inputs.map((input) => `${input + 1}. ${names[input]}`).join(', ');
      call.say('cli.graphReads', { inputs });
    }
  }
}

function nameOf(
  { translate }: CommandCall,
  network: Network,
  picture: OperationGraph,
  { kind }: ShownOperation,
  position: number,
): string {
  const place = placeNameOf(network, picture, position);
  const words = translate(`operationGraph.kind_${kind}`);
  return place === '' ? words : translate('operationGraph.named', { kind: words, place });
}

function numbersText({ translate }: CommandCall, numbers: Float64Array): string {
  if (numbers.length > mostInLine) return translate('operationGraph.values', { count: numbers.length });
  return Array.from(numbers, (each) => formatNumber(each, 6)).join(' ');
}
