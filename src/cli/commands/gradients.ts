// chainrule gradients: loss and gradients of the mean loss over some examples, by the reference engine.

import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Dataset, Examples } from '#core/data/dataset.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import { examplesAt } from '#core/data/examples-at.ts';
import { undivided } from '#core/data/split.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { inlineObject, jsonNumber, jsonNumbers } from '#core/document/file/json-writer.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import { valuesAt } from '#core/graph/trace.ts';
import { hasBiases, tensorsOf } from '#core/network/layer-definitions.ts';
import type { Network } from '#core/network/network.ts';
import { isWhole, layerOf, neuronName } from '#core/network/network-queries.ts';
import { biasTensor, readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { chosenMoment } from '../checkpoints/chosen-checkpoint.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { areFinite, jsonRows, readRows, rowsOf } from '../number-rows.ts';
import { refusedBecause } from '../problem-lines.ts';

export const gradientsCommand: Command = {
  name: 'gradients',
  synopsis: "gradients FILE (--examples i,j,… | --features '[[…],…]' --targets '[[…],…]') [--checkpoint NAME]",
  argument: 'FILE',
  options: { examples: 'value', features: 'value', targets: 'value', checkpoint: 'value' },
  async run(call): Promise<ExitCode> {
    requireOneSource(call);
    const { document } = chosenMoment(call, 'checkpoint', await readDocument(call));
    const examples = call.has('examples') ? chosenExamples(call, document) : givenExamples(call, document);
    print(call, evaluate(call, document, examples));
    return 0;
  },
};

function requireOneSource(call: CommandCall): void {
  const given = [call.has('features'), call.has('targets')];
  const fromDataset = call.has('examples');
  const fits = fromDataset ? !given.includes(true) : !given.includes(false);
  if (!fits) throw badUsage(call.translate, 'cli.rowsOrFeatures');
}

/** Rows of the document's dataset by their numbers, in the order asked for. */
function chosenExamples(call: CommandCall, document: NetworkDocument): Dataset | null {
  const text = call.requiredValue('examples');
  if (!/^\d+(,\d+)*$/.test(text)) throw badUsage(call.translate, 'cli.notIndices');
  if (document.dataset === null) return null;
  const dataset = datasetOf(document.dataset, document.training);
  const rows = text.split(',').map(Number);
  const missing = rows.find((row) => row >= dataset.count);
  if (missing !== undefined) {
    throw badUsage(call.translate, 'cli.noSuchExample', { index: missing, count: dataset.count });
  }
  const leftOut = rows.find((row) => !dataset.split.all.includes(row));
  if (leftOut !== undefined) throw badUsage(call.translate, 'cli.exampleLeftOut', { index: leftOut });
  return asDataset(examplesAt(dataset, rows));
}

function givenExamples(call: CommandCall, { network }: NetworkDocument): Dataset {
  const { translate } = call;
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw refusedBecause(translate, call.argument, compiled.problems);
  const { inputWidth, outputWidth } = compiled.graph;
  const features = readRows(translate, '--features', call.requiredValue('features'), inputWidth);
  const targets = readRows(translate, '--targets', call.requiredValue('targets'), outputWidth);
  if (features.count !== targets.count) {
    throw badUsage(translate, 'cli.rowCounts', { features: features.count, targets: targets.count });
  }
  return asDataset({
    count: features.count,
    featureNames: columnNames('x', inputWidth),
    targetNames: columnNames('y', outputWidth),
    features: features.values,
    targets: targets.values,
  });
}

function asDataset(examples: Examples): Dataset {
  return { ...examples, split: undivided(examples.count), encoding: null, problems: [] };
}

function columnNames(stem: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, column) => `${stem}${column + 1}`);
}

interface Gradients {
  readonly loss: number;
  readonly outputs: readonly (readonly number[])[];
  /** The network with its gradients in the places of its weights and biases. */
  readonly network: Network;
}

function evaluate(call: CommandCall, { network, training }: NetworkDocument, examples: Dataset | null): Gradients {
  const { translate, argument: file } = call;
  const problems = checkTraining(network, training.loss, examples);
  const compiled = compileNetwork(network, training.loss);
  if (examples === null || !isCompiled(compiled) || problems.some(isError)) {
    throw refusedBecause(translate, file, problems);
  }
  const { graph } = compiled;
  const { loss, trace } = evaluateExamples(graph, readParameters(network), examples.features, examples.targets);
  if (!Number.isFinite(loss) || !areFinite(trace.parameterGradients)) {
    throw new Failure(1, [translate('cli.outputsNotFinite')]);
  }
  return {
    loss,
    outputs: rowsOf(valuesAt(trace, graph.output), graph.outputWidth),
    network: writeParameters(network, trace.parameterGradients),
  };
}

function print(call: CommandCall, gradients: Gradients): void {
  if (call.json) call.sayJson(gradientsJson(gradients));
  else printForPeople(call, gradients);
}

function gradientsJson({ loss, outputs, network }: Gradients): string {
  const weighted = network.connections.filter((connection) => !isWhole(connection));
  const connections = weighted.map(({ id, weights }) => [id, jsonRows(weights)] as const);
  const biases = network.layers.flatMap((layer) =>
    hasBiases(layer) ? [[layer.id, jsonNumbers(layer.biases)] as const] : [],
  );
  const parameters = network.layers.flatMap((layer) => {
    const own = tensorsOf(layer).filter(({ name }) => name !== biasTensor);
    return own.length === 0
      ? []
      : [[layer.id, inlineObject(own.map(({ name, values }) => [name, jsonNumbers(values)]))] as const];
  });
  return inlineObject([
    ['loss', jsonNumber(loss)],
    ['outputs', jsonRows(outputs)],
    ['connections', inlineObject(connections)],
    ['biases', inlineObject(biases)],
    ...(parameters.length === 0 ? [] : [['parameters', inlineObject(parameters)] as const]),
  ]);
}

function printForPeople(call: CommandCall, { loss, outputs, network }: Gradients): void {
  call.say('cli.loss', { loss });
  for (const row of outputs) call.say('cli.outputs', { values: row.join(' ') });
  for (const { source, target, weights } of network.connections) {
    const from = layerOf(network, source);
    const to = layerOf(network, target);
    if (from === undefined || to === undefined) continue;
    for (const [targetUnit, row] of weights.entries()) {
      for (const [sourceUnit, gradient] of row.entries()) {
        if (gradient === null) continue;
        const names = { source: neuronName(from, sourceUnit), target: neuronName(to, targetUnit) };
        call.say('cli.weightGradient', { ...names, gradient });
      }
    }
  }
  for (const layer of network.layers) {
    for (const { name: parameter, values } of tensorsOf(layer)) {
      for (const [unit, gradient] of values.entries()) {
        const neuron = neuronName(layer, unit);
        if (parameter === biasTensor) call.say('cli.biasGradient', { neuron, gradient });
        else call.say('cli.parameterGradient', { parameter, neuron, gradient });
      }
    }
  }
}
