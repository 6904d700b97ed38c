// An ONNX model becomes a document: the one it was written from where its numbers are still those, else what can be read from its graph.

import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { placeByDepth } from '#core/document/place-by-depth.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { parameterTensors } from '../tensors/network-tensors.ts';
import { withTensors } from '../tensors/put-tensors.ts';
import { Unreadable } from '../unreadable.ts';
import { DrawnNetwork } from './drawn-network.ts';
import { LayerBuilder } from './layer-builder.ts';
import { documentKey, hashKey } from './onnx-export.ts';
import type { OnnxModel, OnnxNode, OnnxValue } from './onnx-model.ts';
import { readModel } from './read-model.ts';
import { operatorReaders } from './read-operators.ts';
import { tensorHash } from './tensor-hash.ts';
import type { ModelValue } from './values.ts';

/** Where the document came from: a whole one; or the graph alone, in a model that has a document whose numbers are others, or that has none. */
export type Origin = 'document' | 'changed' | 'graph';

export type ImportedModel =
  | { readonly document: NetworkDocument; readonly origin: Origin }
  | { readonly problems: readonly Diagnostic[] };

/** @throws Unreadable */
export function importOnnx(bytes: Uint8Array, name: string): ImportedModel {
  const model = readModel(bytes);
  const own = ownDocument(model);
  if (own !== null) return { document: own, origin: 'document' };
  const network = drawnFrom(model);
  const document = {
    name,
    network,
    layout: placeByDepth(network),
    training: { ...defaultTrainingSettings, loss: lossFor(network) },
    dataset: null,
  };
  // What a file may not hold can't be opened here either.
  const parsed = parseDocument(serialiseDocument(document));
  if ('problems' in parsed) return parsed;
  return { document: parsed.document, origin: model.metadata.has(documentKey) ? 'changed' : 'graph' };
}

/** Null where there is none, or its hash is another one. */
function ownDocument({ metadata, graph }: OnnxModel): NetworkDocument | null {
  const parsed = parseDocument(metadata.get(documentKey) ?? '');
  if ('problems' in parsed) return null;
  const { document } = parsed;
  const found = new Map(graph.initializers.map((tensor) => [tensor.name, tensor]));
  const tensors = parameterTensors(document.network).flatMap(
    ({ name, shape }) => found.get(name) ?? { name, shape, values: new Float64Array(), type: 'float32' as const },
  );
  const type = tensors.some((tensor) => tensor.type === 'float64') ? 'float64' : 'float32';
  if (tensorHash(tensors, type) !== metadata.get(hashKey)) return null;
  try {
    return { ...document, network: withTensors(document.network, tensors) };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function drawnFrom({ graph, opsets }: OnnxModel): Network {
  const [foreign] = [...opsets.keys()].filter((domain) => domain !== '' && domain !== 'ai.onnx');
  const drawn = new DrawnNetwork();
  const values = new Map<string, ModelValue>();
  for (const tensor of graph.initializers) values.set(tensor.name, { kind: 'constant', tensor });
  for (const input of graph.inputs) if (!values.has(input.name)) values.set(input.name, inputOf(input, drawn));
  const layers = new LayerBuilder(drawn);
  for (const node of neededNodes(graph.nodes, graph.outputs)) readNode(node, values, layers, foreign);
  const outputs: number[] = [];
  for (const { name } of graph.outputs) {
    const value = values.get(name);
    if (value === undefined || value.kind === 'constant') throw new Unreadable('noSuchValue', { name });
    outputs.push(...layers.outputs(value, (layer) => drawn.isInput(layer) || outputs.includes(layer)));
  }
  if (outputs.length === 0) throw new Unreadable('noNetwork');
  const network = drawn.network(outputs);
  requireSoftmaxLast(network);
  return network;
}

/** Its first dimension is the examples'. */
function inputOf({ name, shape }: OnnxValue, drawn: DrawnNetwork): ModelValue {
  const [, ...sizes] = shape ?? [];
  if (sizes.length === 0 || sizes.some((size) => size === null || size < 1)) {
    throw new Unreadable('unknownForm', { operator: 'input', name });
  }
  const units = (sizes as number[]).reduce((product, size) => product * size, 1);
  return { kind: 'units', units: drawn.addInput(units), isSquare: sizes.length > 1 };
}

/** Those that an output hangs on, in the order of the file. */
function neededNodes(nodes: readonly OnnxNode[], outputs: readonly OnnxValue[]): readonly OnnxNode[] {
  const needed = new Set(outputs.map(({ name }) => name));
  const kept: OnnxNode[] = [];
  for (const node of [...nodes].reverse()) {
    if (!node.outputs.some((name) => needed.has(name))) continue;
    for (const name of node.inputs) needed.add(name);
    kept.push(node);
  }
  return kept.reverse();
}

function readNode(
  node: OnnxNode,
  values: Map<string, ModelValue>,
  layers: LayerBuilder,
  foreign: string | undefined,
): void {
  const { operator, domain, name } = node;
  const read = domain === '' || domain === 'ai.onnx' ? operatorReaders.get(operator) : undefined;
  if (read === undefined) throw new Unreadable('unknownOperator', { operator: operator || (foreign ?? ''), name });
  const inputs = node.inputs.map((input) => {
    if (input === '') return null;
    const value = values.get(input);
    if (value === undefined) throw new Unreadable('noSuchValue', { name: input });
    if (value.kind === 'units' && value.isSquare && operator !== 'Flatten' && operator !== 'Reshape') {
      throw new Unreadable('unknownForm', { operator, name });
    }
    return value;
  });
  const result = read({ node, inputs, layers });
  const results = 'kind' in result ? [result] : result;
  for (const [at, output] of node.outputs.entries()) {
    const value = results[at];
    if (value !== undefined && output !== '') values.set(output, value);
  }
}

/** Here a softmax stands last alone. */
function requireSoftmaxLast({ layers, outputs = [] }: Network): void {
  const isMisplaced = (layer: Layer): boolean =>
    hasActivation(layer) && layer.activation === 'softmax' && !outputs.includes(layer.id);
  if (layers.some(isMisplaced)) throw new Unreadable('unknownForm', { operator: 'Softmax', name: '' });
}

/** The one that fits what the outputs say. */
function lossFor({ layers, outputs = [] }: Network): LossKind {
  const activations = layers.flatMap((layer) =>
    hasActivation(layer) && outputs.includes(layer.id) ? [layer.activation] : [],
  );
  if (activations.every((activation) => activation === 'softmax')) return 'crossEntropy';
  return activations.every((activation) => activation === 'sigmoid') ? 'binaryCrossEntropy' : 'meanSquaredError';
}
