// A network as plain code that a learner can read from top to bottom, without any library: one line per wire and step, each told which
// neuron or wire it is about.
import type { Expression } from '#core/expression/expression.ts';
import {
  type ComputationGraph,
  lossOperationOf,
  lossTerms,
  type Operation,
  type OperationIndex,
  type OperationKind,
} from '#core/graph/computation-graph.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';
import type { ConnectionId, LayerId } from '#core/network/network.ts';
import type { ExportedModel } from '../exported-model.ts';
import { NotExportable } from '../not-exportable.ts';
import { partOfLayer } from '../part-of-layer.ts';
import { type CodeLanguage, codeOf } from './expression-code.ts';

/** The neuron or the wire that a line of code belongs to. */
export type CodePlace =
  | { readonly layer: LayerId; readonly unit: number }
  | { readonly connection: ConnectionId; readonly target: number; readonly source: number };

export interface CodeLine {
  readonly text: string;
  readonly place?: CodePlace;
}

/** A line for each parameter, told which neuron or wire it belongs to. */
export function parameterLines(
  { parameters, parameterPlaces }: PlainCode,
  textOf: (name: string, at: number) => string,
): readonly CodeLine[] {
  return parameters.map((name, at) => {
    const place = parameterPlaces[at];
    return { text: textOf(name, at), ...(place === undefined ? {} : { place }) };
  });
}

export interface PlainCode {
  /** Names of all parameters in the order of the layout, as `p` has them. */
  readonly parameters: readonly string[];
  /** The wire or the neuron of each of them. */
  readonly parameterPlaces: readonly (CodePlace | undefined)[];
  /** Names of the features' numbers, in their order. */
  readonly forward: readonly CodeLine[];
  /** Adds the terms of one row to `loss`, and their derivatives to `d`. */
  readonly loss: readonly CodeLine[];
  readonly backward: readonly CodeLine[];
  /** Code of each output. */
  readonly outputs: readonly string[];
  /** Every number of the forward pass, as `v` and `d` have them. */
  readonly values: readonly string[];
}

export function plainCode(model: ExportedModel, language: CodeLanguage): PlainCode {
  return new PlainWriter(model, language).write();
}

/** A line for each. */
const mostWires = 5000;

type Rules = {
  readonly [Kind in OperationKind]: {
    readonly forward: (operation: Extract<Operation, { kind: Kind }>, unit: number, writer: PlainWriter) => void;
    readonly backward: (operation: Extract<Operation, { kind: Kind }>, unit: number, writer: PlainWriter) => void;
  };
};

const nothing = () => {};

/** What steps within a layer are called, where that is not the operation's kind. */
const shortParts: Readonly<Record<string, string>> = { affine: 'z', normalize: 'n', dropout: 'kept' };

const rules: Rules = {
  input: {
    forward: ({ column }, unit, writer) => writer.set(`v.${writer.own(unit)}`, `x[${column + unit}]`),
    backward: nothing,
  },
  affine: {
    forward: ({ biasOffset }, unit, writer) => {
      const z = `v.${writer.own(unit)}`;
      writer.set(z, biasOffset === null ? writer.number(0) : `p.${writer.parameter(biasOffset + unit)}`);
      writer.eachWire(unit, (weight, source) => writer.add(z, `p.${weight} * v.${source}`));
    },
    backward: ({ biasOffset }, unit, writer) => {
      const z = `d.${writer.own(unit)}`;
      if (biasOffset !== null) writer.add(`g.${writer.parameter(biasOffset + unit)}`, z);
      writer.eachWire(unit, (weight, source) => {
        writer.add(`g.${weight}`, `${z} * v.${source}`);
        writer.add(`d.${source}`, `${z} * p.${weight}`);
      });
    },
  },
  activation: {
    forward: ({ input, function: activation }, unit, writer) => {
      const { value } = elementwiseActivation(activation).rule;
      writer.set(`v.${writer.own(unit)}`, writer.code(value, { z: `v.${writer.name(input, unit)}` }));
    },
    backward: ({ input, function: activation }, unit, writer) => {
      const a = writer.own(unit);
      const z = writer.name(input, unit);
      const { derivative } = elementwiseActivation(activation).rule;
      writer.add(`d.${z}`, `d.${a} * (${writer.code(derivative, { z: `v.${z}`, a: `v.${a}` })})`);
    },
  },
  softmax: {
    forward: ({ input, width }, unit, writer) => {
      const all = Array.from({ length: width }, (_, other) => `v.${writer.name(input, other)}`);
      writer.set(`v.${writer.own(unit)}`, `softmax([${all.join(', ')}], ${unit})`);
    },
    backward: ({ input, width }, unit, writer) => {
      const sum = Array.from({ length: width }, (_, other) => `d.${writer.own(other)} * v.${writer.own(other)}`);
      const a = writer.own(unit);
      writer.add(`d.${writer.name(input, unit)}`, `v.${a} * (d.${a} - (${sum.join(' + ')}))`);
    },
  },
  normalize: {
    forward: ({ input, width, epsilon }, unit, writer) => {
      const all = Array.from({ length: width }, (_, other) => `v.${writer.name(input, other)}`);
      writer.set(`v.${writer.own(unit)}`, `normalized([${all.join(', ')}], ${unit}, ${writer.number(epsilon)})`);
    },
    backward: ({ input, width, epsilon }, unit, writer) => {
      const list = (part: string, name: (other: number) => string) =>
        `[${Array.from({ length: width }, (_, other) => `${part}.${name(other)}`).join(', ')}]`;
      const inputs = list('v', (other) => writer.name(input, other));
      const gradients = list('d', (other) => writer.own(other));
      const code = `normalized_gradient(${inputs}, ${gradients}, ${unit}, ${writer.number(epsilon)})`;
      writer.add(`d.${writer.name(input, unit)}`, code);
    },
  },
  scale: {
    forward: ({ input, gainOffset, shiftOffset }, unit, writer) => {
      const [gain, shift] = [writer.parameter(gainOffset + unit), writer.parameter(shiftOffset + unit)];
      writer.set(`v.${writer.own(unit)}`, `p.${gain} * v.${writer.name(input, unit)} + p.${shift}`);
    },
    backward: ({ input, gainOffset, shiftOffset }, unit, writer) => {
      const [gain, shift] = [writer.parameter(gainOffset + unit), writer.parameter(shiftOffset + unit)];
      const [own, source] = [writer.own(unit), writer.name(input, unit)];
      writer.add(`g.${gain}`, `d.${own} * v.${source}`);
      writer.add(`g.${shift}`, `d.${own}`);
      writer.add(`d.${source}`, `d.${own} * p.${gain}`);
    },
  },
  dropout: {
    forward: ({ input, column }, unit, writer) =>
      writer.set(`v.${writer.own(unit)}`, `v.${writer.name(input, unit)} * keep[${column + unit}]`),
    backward: ({ input, column }, unit, writer) =>
      writer.add(`d.${writer.name(input, unit)}`, `d.${writer.own(unit)} * keep[${column + unit}]`),
  },
  concatenate: { forward: nothing, backward: nothing },
  elementwiseLoss: { forward: nothing, backward: nothing },
  crossEntropy: { forward: nothing, backward: nothing },
};

class PlainWriter {
  readonly #model: ExportedModel;
  readonly #language: CodeLanguage;
  readonly #names = new Map<OperationIndex, readonly string[]>();
  readonly #parameters: string[];
  readonly #places: (CodePlace | undefined)[];
  #lines: CodeLine[] = [];
  #at: OperationIndex = 0;
  #unit = 0;

  constructor(model: ExportedModel, language: CodeLanguage) {
    this.#model = model;
    this.#language = language;
    const { count } = model.compiled.layout;
    this.#parameters = new Array<string>(count).fill('');
    this.#places = new Array<CodePlace | undefined>(count);
    this.#nameParameters();
    for (const [index, operation] of this.#graph.operations.entries())
      this.#names.set(index, this.#namesFor(operation, index));
  }

  get #graph(): ComputationGraph {
    return this.#model.compiled.graph;
  }

  /** @throws NotExportable for a network whose code would be too long to be read */
  write(): PlainCode {
    const wires = this.#graph.wires.sources.length;
    if (wires > mostWires) throw new NotExportable('tooManyWires', { wires, limit: mostWires });
    const { operations, output } = this.#graph;
    const forward = this.#collect(() => {
      for (const [index, operation] of operations.entries()) this.#each(operation, index, 'forward');
    });
    const backward = this.#collect(() => {
      for (let index = operations.length - 1; index >= 0; index -= 1) {
        this.#each(operations[index] as Operation, index, 'backward');
      }
    });
    const loss = this.#collect(() => this.#loss());
    const kept = operations.flatMap(({ kind }, index) =>
      kind === 'concatenate' ? [] : (this.#names.get(index) ?? []),
    );
    const values = [...new Set(kept)];
    const outputs = (this.#names.get(output) ?? []).map((name) => `v.${name}`);
    return { parameters: this.#parameters, parameterPlaces: this.#places, forward, loss, backward, outputs, values };
  }

  #collect(write: () => void): readonly CodeLine[] {
    this.#lines = [];
    write();
    return this.#lines;
  }

  #each(operation: Operation, index: OperationIndex, way: 'forward' | 'backward'): void {
    this.#at = index;
    const off = new Set(operation.switchedOff);
    const rule = rules[operation.kind][way] as (operation: Operation, unit: number, writer: PlainWriter) => void;
    for (let unit = 0; unit < operation.width; unit += 1) {
      this.#unit = unit;
      if (!off.has(unit)) rule(operation, unit, this);
      else if (way === 'forward') this.set(`v.${this.own(unit)}`, this.number(0));
    }
  }

  /** Of one row: the mean over the outputs, or the sum over the output layers. */
  #loss(): void {
    const operation = lossOperationOf(this.#graph);
    if (operation.kind === 'crossEntropy') this.#crossEntropy(operation);
    else this.#elementwiseLoss(operation);
  }

  #elementwiseLoss({ input, loss }: Extract<Operation, { kind: 'elementwiseLoss' }>): void {
    const { term, derivative } = elementwiseLosses[loss].rule;
    const terms = lossTerms(this.#graph);
    const over = terms === 1 ? '' : ` / ${terms}`;
    for (const [unit, name] of (this.#names.get(input) ?? []).entries()) {
      const variables = { output: `v.${name}`, target: `y[${unit}]` };
      this.#push(`loss += (${this.code(term, variables)})${over}`);
      this.#push(`d.${name} += (${this.code(derivative, variables)})${over}`);
    }
  }

  #crossEntropy({ input, groups }: Extract<Operation, { kind: 'crossEntropy' }>): void {
    const names = this.#names.get(input) ?? [];
    for (const [group, start] of groups.slice(0, -1).entries()) {
      const own = names.slice(start, groups[group + 1]);
      const logits = `[${own.map((name) => `v.${name}`).join(', ')}]`;
      const shares = own.map((_, unit) => `y[${start + unit}]`).join(' + ');
      for (const [unit, name] of own.entries()) {
        this.#push(`loss += -y[${start + unit}] * log_softmax(${logits}, ${unit})`);
        this.#push(`d.${name} += (${shares}) * softmax(${logits}, ${unit}) - y[${start + unit}]`);
      }
    }
  }

  #push(text: string, place: CodePlace | undefined = undefined): void {
    this.#lines.push(place === undefined ? { text } : { text, place });
  }

  set(target: string, code: string): void {
    this.#push(`${target} = ${code}`, this.#place());
  }

  add(target: string, code: string): void {
    this.#push(`${target} += ${code}`, this.#wire ?? this.#place());
  }

  #wire: CodePlace | undefined;

  #place(): CodePlace | undefined {
    const layer = this.#graph.operations[this.#at]?.layer;
    return layer === undefined ? undefined : { layer: layer as LayerId, unit: this.#unit };
  }

  code(expression: Expression, variables: Readonly<Record<string, string>>): string {
    return codeOf(expression, this.#language, variables);
  }

  number(value: number): string {
    return this.#language.number(value);
  }

  parameter(index: number): string {
    return this.#parameters[index] ?? '';
  }

  name(index: OperationIndex, unit: number): string {
    return this.#names.get(index)?.[unit] ?? '';
  }

  /** Of the operation that is being written. */
  own(unit: number): string {
    return this.name(this.#at, unit);
  }

  eachWire(unit: number, visit: (weight: string, source: string) => void): void {
    const operation = this.#graph.operations[this.#at] as Extract<Operation, { kind: 'affine' }>;
    const { starts, sources, sourceUnits, parameters } = this.#graph.wires;
    const end = starts[operation.firstRow + unit + 1] as number;
    for (let wire = starts[operation.firstRow + unit] as number; wire < end; wire += 1) {
      const parameter = parameters[wire] as number;
      this.#wire = this.#places[parameter];
      visit(this.parameter(parameter), this.name(sources[wire] as number, sourceUnits[wire] as number));
    }
    this.#wire = undefined;
  }

  #neuron(layer: LayerId, unit: number): string {
    const { identifiers, document } = this.#model;
    const name = identifiers.get(layer) ?? '';
    const units = document.network.layers.find(({ id }) => id === layer)?.units ?? 1;
    if (units === 1) return name;
    return `${name}${name.includes('_') ? '_n' : '_'}${unit + 1}`;
  }

  #namesFor(operation: Operation, index: OperationIndex): readonly string[] {
    if (operation.kind === 'concatenate') return operation.inputs.flatMap((input) => this.#names.get(input) ?? []);
    const { layer, width } = operation;
    if (layer === undefined) return [];
    const part = partOfLayer(this.#graph, index);
    const prefix = part === null ? '' : `${shortParts[part] ?? part}_`;
    return Array.from({ length: width }, (_, unit) => `${prefix}${this.#neuron(layer as LayerId, unit)}`);
  }

  #nameParameters(): void {
    const { network } = this.#model.document;
    const { layout } = this.#model.compiled;
    for (const { id: connection, source, target } of network.connections) {
      const part = layout.connections.get(connection);
      if (part === undefined) continue;
      for (let unit = 0; unit + 1 < part.rowStarts.length; unit += 1) {
        for (let wire = part.rowStarts[unit] as number; wire < (part.rowStarts[unit + 1] as number); wire += 1) {
          const from = part.sourceUnits[wire] as number;
          this.#parameters[part.offset + wire] = `w_${this.#neuron(source, from)}_to_${this.#neuron(target, unit)}`;
          this.#places[part.offset + wire] = { connection, target: unit, source: from };
        }
      }
    }
    for (const { layer, name, offset, length } of layout.tensors) {
      const word = name === 'biases' ? 'b' : name;
      for (let unit = 0; unit < length; unit += 1)
        this.#parameters[offset + unit] = `${word}_${this.#neuron(layer, unit)}`;
      for (let unit = 0; unit < length; unit += 1) this.#places[offset + unit] = { layer, unit };
    }
  }
}
