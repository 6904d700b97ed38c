// The operations of a network as the lines of a PyTorch module: what it is made of, and its forward pass.
import type {
  ComputationGraph,
  Operation,
  OperationIndex,
  OperationKind,
  ScaleOperation,
} from '#core/graph/computation-graph.ts';
import type { LayerId } from '#core/network/network.ts';
import { pythonNumber, pythonText } from '../code/python-text.ts';
import type { ExportedModel } from '../exported-model.ts';
import { isWithinScaling, normalizedBefore } from '../normalization.ts';
import { partOfLayer } from '../part-of-layer.ts';
import { isChain } from '../tensors/chain.ts';
import { type LayerModule, tensorAt } from '../tensors/network-tensors.ts';
import { ActivationCode } from './activation-code.ts';

export interface ForwardCode {
  /** Of `__init__`, behind the call of the base class. */
  readonly parts: readonly string[];
  /** Of `run`, which returns the outputs and what their activation functions are given. */
  readonly lines: readonly string[];
  /** Functions that PyTorch does not have. */
  readonly functions: readonly string[];
  readonly hasMissingWires: boolean;
  readonly hasOwnModules: boolean;
  readonly hasScaling: boolean;
}

export function forwardCode(model: ExportedModel): ForwardCode {
  return isChain(model.document.network) ? chainCode(model) : new ForwardWriter(model).write();
}

function chainCode({ compiled, modules, identifiers }: ExportedModel): ForwardCode {
  const activations = new ActivationCode();
  const parts: string[] = [];
  const { operations, output } = compiled.graph;
  const last = operations[output] as Operation;
  for (const [index, operation] of operations.entries()) {
    const part = index === output ? null : chainPart(operation, modules, activations);
    const layer = operation.kind === 'affine' ? `  # ${identifiers.get(operation.layer as LayerId)}` : '';
    if (part !== null) parts.push(`    ${part},${layer}`);
  }
  const outputs = last.kind === 'softmax' ? 'torch.softmax(logits, dim=1)' : outputOf(last, activations);
  const functions = activations.definitions();
  return {
    parts: ['self.layers = nn.Sequential(', ...parts, ')'],
    lines: ['logits = self.layers(features)', `return ${outputs}, logits`],
    functions,
    hasMissingWires: false,
    hasOwnModules: parts.some((part) => part.includes('Elementwise(')),
    hasScaling: false,
  };
}

function outputOf(last: Operation, activations: ActivationCode): string {
  return last.kind === 'activation' ? activations.call(last.function, 'logits') : 'logits';
}

/** Null: nothing stands for it. */
function chainPart(
  operation: Operation,
  modules: ExportedModel['modules'],
  activations: ActivationCode,
): string | null {
  if (operation.kind === 'affine') return linearModule(modules.get(operation.layer as LayerId) as LayerModule);
  if (operation.kind === 'dropout') return `nn.Dropout(${pythonNumber(operation.probability)})`;
  if (operation.kind !== 'activation' || operation.function === 'linear') return null;
  return activations.module(operation.function);
}

function linearModule({ inputs, layer, weight, bias }: LayerModule): string {
  const without = bias === null ? ', bias=False' : '';
  if (!weight.parameters.includes(-1)) return `nn.Linear(${inputs}, ${layer.units}${without})`;
  const rows = Array.from({ length: layer.units }, (_, unit) => {
    const row = weight.parameters.subarray(unit * inputs, (unit + 1) * inputs);
    return `"${Array.from(row, (at) => (at < 0 ? '.' : 'x')).join('')}"`;
  });
  return `MaskedLinear([${rows.join(', ')}]${without})`;
}

type LineRules = {
  readonly [Kind in OperationKind]: (
    operation: Extract<Operation, { kind: Kind }>,
    name: string,
    writer: ForwardWriter,
    index: OperationIndex,
  ) => string | null;
};

/** The right-hand side of each operation's line; null: it has none. */
const lineRules: LineRules = {
  input: ({ column, width }, _name, { graph }) =>
    width === graph.inputWidth ? 'features' : `features[:, ${column}:${column + width}]`,
  affine: ({ layer }, _name, writer) => writer.affine(layer as LayerId),
  activation: ({ input, function: activation }, _name, writer) =>
    writer.activations.call(activation, writer.name(input)),
  softmax: ({ input }, _name, writer) => `torch.softmax(${writer.name(input)}, dim=1)`,
  dropout: ({ input, probability }, name, writer) => {
    writer.parts.push(`self.${name} = nn.Dropout(${pythonNumber(probability)})`);
    return `self.${name}(${writer.name(input)})`;
  },
  concatenate: ({ inputs }, _name, writer) => writer.join(inputs.map((input) => writer.name(input))),
  normalize: ({ input, width, epsilon }, _name, writer, index) =>
    isWithinScaling(writer.graph, index)
      ? null
      : `nn.functional.layer_norm(${writer.name(input)}, (${width},), eps=${pythonNumber(epsilon)})`,
  scale: (operation, _name, writer) => writer.scale(operation),
  // train.py has the loss.
  elementwiseLoss: () => null,
  crossEntropy: () => null,
};

/** What steps within a layer are called, where that is not the operation's kind. */
const longParts: Readonly<Record<string, string>> = { affine: 'z', normalize: 'normalized', dropout: 'kept' };

class ForwardWriter {
  readonly activations = new ActivationCode();
  readonly parts: string[] = [];
  readonly #model: ExportedModel;
  readonly #names = new Map<OperationIndex, string>();
  #hasMissingWires = false;
  #hasScaling = false;

  constructor(model: ExportedModel) {
    this.#model = model;
  }

  get graph(): ComputationGraph {
    return this.#model.compiled.graph;
  }

  write(): ForwardCode {
    const lines: string[] = [];
    for (const [index, operation] of this.graph.operations.entries()) {
      const name = this.#nameFor(operation, index);
      const line = lineOf(operation, name, this, index);
      if (line === null) continue;
      this.#names.set(index, name);
      lines.push(`${name} = ${line}${this.#onlyThoseOn(operation, name)}`);
    }
    const logits = this.join([...this.#outputLogits()].map((index) => this.name(index)));
    lines.push(`return ${this.name(this.graph.output)}, ${logits}`);
    const functions = this.activations.definitions();
    return {
      parts: this.parts,
      lines,
      functions,
      hasMissingWires: this.#hasMissingWires,
      hasOwnModules: false,
      hasScaling: this.#hasScaling,
    };
  }

  name(index: OperationIndex): string {
    return this.#names.get(index) ?? '';
  }

  join(names: readonly string[]): string {
    if (names.length === 0) return 'features[:, 0:0]';
    return names.length === 1 ? (names[0] as string) : `torch.cat([${names.join(', ')}], dim=1)`;
  }

  affine(id: LayerId): string {
    const module = this.#model.modules.get(id) as LayerModule;
    const part = linearModule(module);
    this.#hasMissingWires ||= part.startsWith('Masked');
    this.parts.push(`self.${module.module} = ${part}`);
    const sources = module.connections.map(({ source }) => this.name(this.#model.carried.get(source) ?? -1));
    return `self.${module.module}(${this.join(sources)})`;
  }

  scale(operation: ScaleOperation): string {
    const { width, input, layer, gainOffset, shiftOffset } = operation;
    const module = this.#model.identifiers.get(layer as LayerId) ?? '';
    const normalize = normalizedBefore(this.graph, operation);
    const names = [gainOffset, shiftOffset].map((offset) => {
      return tensorAt(this.#model.document.network, layer, offset).name.slice(module.length + 1);
    });
    if (normalize !== null && names.join(' ') === 'weight bias') {
      return this.part(layer, `nn.LayerNorm(${width}, eps=${pythonNumber(normalize.epsilon)})`, normalize.input);
    }
    this.#hasScaling = true;
    return this.part(layer, `Scale(${width}, ${names.map(pythonText).join(', ')})`, input);
  }

  /** What a module under the layer's name makes of the operation that it takes. */
  part(layer: string | undefined, module: string, input: OperationIndex): string {
    const name = `self.${this.#model.identifiers.get(layer as LayerId) ?? ''}`;
    this.parts.push(`${name} = ${module}`);
    return `${name}(${this.name(input)})`;
  }

  #outputLogits(): readonly OperationIndex[] {
    const { operations, output, layers } = this.graph;
    const last = operations[output] as Operation;
    const outputs = last.kind === 'concatenate' ? last.inputs : [output];
    return outputs.map((index) => layers.get(operations[index]?.layer ?? '')?.preActivation ?? index);
  }

  #nameFor(operation: Operation, index: OperationIndex): string {
    const { identifiers, compiled } = this.#model;
    const layer = identifiers.get(operation.layer as LayerId);
    if (layer === undefined) return index === compiled.graph.output ? 'outputs' : 'joined';
    const part = partOfLayer(this.graph, index);
    return part === null ? layer : `${layer}_${longParts[part] ?? part}`;
  }

  /** Neurons that are switched off have no value. */
  #onlyThoseOn({ switchedOff, width }: Operation, name: string): string {
    if (switchedOff === undefined) return '';
    const on = Array.from({ length: width }, (_, unit) => (switchedOff.includes(unit) ? '0.0' : '1.0'));
    this.parts.push(
      `self.register_buffer(${pythonText(`${name}_on`)}, torch.tensor([${on.join(', ')}]), persistent=False)`,
    );
    return ` * self.${name}_on`;
  }
}

function lineOf(operation: Operation, name: string, writer: ForwardWriter, index: OperationIndex): string | null {
  const rule = lineRules[operation.kind] as (
    operation: Operation,
    name: string,
    writer: ForwardWriter,
    index: OperationIndex,
  ) => string | null;
  return rule(operation, name, writer, index);
}
