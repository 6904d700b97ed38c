// The operations of a network as the lines of a PyTorch module: what it is made of, and its forward pass.
import type { ComputationGraph, Operation, OperationIndex, OperationKind } from '#core/graph/computation-graph.ts';
import type { LayerId } from '#core/network/network.ts';
import { pythonNumber, pythonText } from '../code/python-text.ts';
import { type ExportedModel, operationOfKind } from '../exported-model.ts';
import { isChain } from '../tensors/chain.ts';
import type { LayerModule } from '../tensors/network-tensors.ts';
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
  // `exportedModel` refuses networks that have them.
  // PyTorch has both in one module: the scaling makes it.
  normalize: () => null,
  scale: ({ input, width }, name, writer) => {
    const normalize = writer.operation(input, 'normalize');
    writer.parts.push(`self.${name} = nn.LayerNorm(${width}, eps=${pythonNumber(normalize.epsilon)})`);
    return `self.${name}(${writer.name(normalize.input)})`;
  },
  elementwiseLoss: () => null,
  crossEntropy: () => null,
};

class ForwardWriter {
  readonly activations = new ActivationCode();
  readonly parts: string[] = [];
  readonly #model: ExportedModel;
  readonly #names = new Map<OperationIndex, string>();
  #hasMissingWires = false;

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
      const line = lineOf(operation, name, this);
      if (line === null) continue;
      this.#names.set(index, name);
      lines.push(`${name} = ${line}${this.#onlyThoseOn(operation, name)}`);
    }
    const logits = this.join([...this.#outputLogits()].map((index) => this.name(index)));
    lines.push(`return ${this.name(this.graph.output)}, ${logits}`);
    const functions = this.activations.definitions();
    return { parts: this.parts, lines, functions, hasMissingWires: this.#hasMissingWires, hasOwnModules: false };
  }

  /** The operation that another one is fed by. @throws Error where it is of another kind */
  operation<Kind extends OperationKind>(index: OperationIndex, kind: Kind): Extract<Operation, { kind: Kind }> {
    return operationOfKind(this.graph, index, kind);
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
    if (operation.kind === 'affine') return `${layer}_z`;
    return operation.kind === 'dropout' ? `${layer}_kept` : layer;
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

function lineOf(operation: Operation, name: string, writer: ForwardWriter): string | null {
  const rule = lineRules[operation.kind] as (
    operation: Operation,
    name: string,
    writer: ForwardWriter,
  ) => string | null;
  return rule(operation, name, writer);
}
