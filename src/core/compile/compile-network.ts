// A drawing becomes a computation graph in topological order, or the diagnostics that say why it can't.
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import type {
  AffineTerm,
  ComputationGraph,
  LayerOperations,
  LossOperation,
  Operation,
  OperationIndex,
} from '#core/graph/computation-graph.ts';
import type { LossKind } from '#core/learning/losses/loss-function.ts';
import { lossInput } from '#core/learning/losses/loss-functions.ts';
import type { Connection, DenseLayer, Layer, LayerId, Network } from '#core/network/network.ts';
import { outputLayers, topologicalLayers } from '#core/network/network-queries.ts';
import { layOutParameters, type ParameterLayout } from '#core/network/parameter-layout.ts';
import { checkNetwork } from './check-network.ts';

export interface CompiledNetwork {
  readonly graph: ComputationGraph;
  readonly layout: ParameterLayout;
  readonly warnings: readonly Diagnostic[];
}

export type Compilation = CompiledNetwork | { readonly problems: readonly Diagnostic[] };

/** Compiles for one loss, since the loss is the last operation. */
export function compileNetwork(network: Network, loss: LossKind): Compilation {
  const problems = checkNetwork(network, loss);
  if (problems.some(isError)) return { problems };
  const layout = layOutParameters(network);
  return { graph: new Lowering(network, layout).lower(loss), layout, warnings: problems };
}

export function isCompiled(compilation: Compilation): compilation is CompiledNetwork {
  return 'graph' in compilation;
}

class Lowering {
  readonly #operations: Operation[] = [];
  readonly #layers = new Map<string, LayerOperations>();
  /** What the wires out of a layer carry: its activations, dropped out where it has dropout. */
  readonly #carried = new Map<LayerId, OperationIndex>();
  readonly #incoming = new Map<LayerId, Connection[]>();
  #inputWidth = 0;
  #dropoutWidth = 0;
  readonly #network: Network;
  readonly #layout: ParameterLayout;

  constructor(network: Network, layout: ParameterLayout) {
    this.#network = network;
    this.#layout = layout;
    for (const connection of network.connections) {
      const list = this.#incoming.get(connection.target);
      if (list === undefined) this.#incoming.set(connection.target, [connection]);
      else list.push(connection);
    }
  }

  lower(loss: LossKind): ComputationGraph {
    this.#lowerInputs();
    for (const layer of this.#denseLayersInOrder()) this.#lowerDense(layer);
    const outputs = outputLayers(this.#network).map((id) => this.#layers.get(id) as LayerOperations);
    const output = this.#join(outputs.map((layer) => layer.activation));
    const lossOperation = this.#lowerLoss(loss, output, outputs);
    return {
      operations: this.#operations,
      layers: this.#layers,
      output,
      loss: lossOperation,
      inputWidth: this.#inputWidth,
      outputWidth: this.#widthOf(output),
      dropoutWidth: this.#dropoutWidth,
      parameterCount: this.#layout.count,
    };
  }

  #append(operation: Operation): OperationIndex {
    return this.#operations.push(operation) - 1;
  }

  #widthOf(index: OperationIndex): number {
    return (this.#operations[index] as Operation).width;
  }

  /** Examples feed the input layers in file order, whatever the topological order. */
  #lowerInputs(): void {
    for (const layer of this.#network.layers) {
      if (layer.kind !== 'input') continue;
      const activation = this.#append({ kind: 'input', layer: layer.id, width: layer.units, column: this.#inputWidth });
      this.#layers.set(layer.id, { preActivation: null, activation });
      this.#carried.set(layer.id, activation);
      this.#inputWidth += layer.units;
    }
  }

  #denseLayersInOrder(): readonly DenseLayer[] {
    const sorted = topologicalLayers(this.#network);
    if ('loop' in sorted) throw new Error('A network with a loop was not refused by its check.');
    const layers = new Map<LayerId, Layer>(this.#network.layers.map((layer) => [layer.id, layer]));
    return sorted.order.map((id) => layers.get(id)).filter((layer) => layer?.kind === 'dense');
  }

  #lowerDense(layer: DenseLayer): void {
    const preActivation = this.#append({
      kind: 'affine',
      layer: layer.id,
      width: layer.units,
      biasOffset: this.#layout.biases.get(layer.id)?.offset ?? null,
      terms: (this.#incoming.get(layer.id) ?? []).map((connection) => this.#term(connection)),
    });
    const result = { layer: layer.id, width: layer.units, input: preActivation };
    const activation =
      layer.activation === 'softmax'
        ? this.#append({ kind: 'softmax', ...result })
        : this.#append({ kind: 'activation', function: layer.activation, ...result });
    this.#layers.set(layer.id, { preActivation, activation });
    this.#carried.set(layer.id, this.#dropOut(layer, activation));
  }

  #dropOut({ id, units: width, dropout: probability = 0 }: DenseLayer, input: OperationIndex): OperationIndex {
    if (probability === 0) return input;
    const column = this.#dropoutWidth;
    this.#dropoutWidth += width;
    return this.#append({ kind: 'dropout', layer: id, width, input, column, probability });
  }

  #term(connection: Connection): AffineTerm {
    const parameters = this.#layout.connections.get(connection.id);
    const source = this.#carried.get(connection.source);
    if (parameters === undefined || source === undefined) throw new Error('A connection without its layers.');
    return {
      connection: connection.id,
      source,
      rowStarts: parameters.rowStarts,
      sourceUnits: parameters.sourceUnits,
      parameterOffset: parameters.offset,
    };
  }

  #join(inputs: readonly OperationIndex[]): OperationIndex {
    const [only] = inputs;
    if (inputs.length === 1 && only !== undefined) return only;
    const width = inputs.reduce((sum, input) => sum + this.#widthOf(input), 0);
    return this.#append({ kind: 'concatenate', width, inputs });
  }

  #lowerLoss(loss: LossKind, output: OperationIndex, outputs: readonly LayerOperations[]): OperationIndex {
    const logits = outputs.map((layer) => layer.preActivation ?? layer.activation);
    const input = lossInput(loss) === 'logits' ? this.#join(logits) : output;
    return this.#append(this.#lossOperation(loss, input, logits));
  }

  #lossOperation(loss: LossKind, input: OperationIndex, logits: readonly OperationIndex[]): LossOperation {
    if (loss !== 'crossEntropy') return { kind: 'elementwiseLoss', width: 1, input, loss };
    const groups = [0];
    for (const each of logits) groups.push((groups.at(-1) ?? 0) + this.#widthOf(each));
    return { kind: 'crossEntropy', width: 1, input, groups };
  }
}
