// A drawing becomes a computation graph in topological order, or the diagnostics that say why it can't.

import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import type {
  ComputationGraph,
  LayerOperations,
  LossOperation,
  Operation,
  OperationIndex,
} from '#core/graph/computation-graph.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { lossInput } from '#core/learning/losses/loss-functions.ts';
import type { LayerUnits, Lowering } from '#core/network/kinds/layer-definition.ts';
import { definitionOf, isInput } from '#core/network/layer-definitions.ts';
import { layerOrder } from '#core/network/layer-order.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { layOutParameters, type ParameterLayout, tensorOffset } from '#core/network/parameter-layout.ts';
import { checkNetwork } from './check-network.ts';
import { WireWriter } from './wire-writer.ts';

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
  return { graph: new NetworkLowering(network, layout).lower(loss), layout, warnings: problems };
}

export function isCompiled(compilation: Compilation): compilation is CompiledNetwork {
  return 'graph' in compilation;
}

class NetworkLowering {
  readonly #operations: Operation[] = [];
  readonly #layers = new Map<string, LayerOperations>();
  #dropoutWidth = 0;
  readonly #network: Network;
  readonly #layout: ParameterLayout;
  readonly #wires: WireWriter;
  #inputWidth = 0;

  constructor(network: Network, layout: ParameterLayout) {
    this.#network = network;
    this.#layout = layout;
    this.#wires = new WireWriter(network);
  }

  lower(loss: LossKind): ComputationGraph {
    this.#lowerInputs();
    for (const index of layerOrder(this.#network)) {
      const layer = this.#network.layers[index] as Layer;
      if (!isInput(layer)) this.#lowerLayer(index, layer);
    }
    const outputs = outputLayers(this.#network).map((id) => this.#layers.get(id) as LayerOperations);
    const output = this.#join(outputs.map((layer) => layer.activation));
    const lossOperation = this.#lowerLoss(loss, output, outputs);
    return {
      operations: this.#operations,
      wires: this.#wires.wires,
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
    for (const [index, layer] of this.#network.layers.entries()) if (isInput(layer)) this.#lowerLayer(index, layer);
  }

  #lowerLayer(index: number, layer: Layer): void {
    const { carried, ...operations } = definitionOf(layer).lower(layer, this.#loweringOf(index, layer));
    this.#layers.set(layer.id, operations);
    this.#wires.comeFrom(index, carried ?? operations.activation);
  }

  #loweringOf(index: number, layer: Layer): Lowering {
    const units = rowsOf(layer);
    const append = (operation: Operation) => this.#append(operation);
    const offsetOf = (parameter: string) => tensorOffset(this.#layout, layer.id, parameter);
    return {
      units,
      append,
      offsetOf: (parameter) => offsetOf(parameter) ?? missing(layer, parameter),
      features: () => {
        const column = this.#inputWidth;
        this.#inputWidth += layer.units;
        return append({ kind: 'input', ...units, column });
      },
      weightedSums: (bias) =>
        append({ kind: 'affine', ...units, biasOffset: offsetOf(bias), firstRow: this.#wires.writeInto(index) }),
      whole: () => this.#wires.carriedInto(index),
      takeDropoutColumns: () => {
        const column = this.#dropoutWidth;
        this.#dropoutWidth += layer.units;
        return column;
      },
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

function missing({ kind }: Layer, parameter: string): never {
  throw new Error(`A layer of the kind ${kind} has no ${parameter}.`);
}

/** What the operations of a layer have in common. */
function rowsOf({ id, units, switchedOff }: Layer): LayerUnits {
  return { layer: id, width: units, ...(switchedOff === undefined ? {} : { switchedOff }) };
}
