// Values of a model become layers of the network that is drawn: sums, functions of them, and what reads their units.
import { call, type Expression } from '#core/expression/expression.ts';
import { constant } from '#core/expression/simplify.ts';
import type { Activation } from '#core/layers/activation-functions.ts';
import { Unreadable } from '../unreadable.ts';
import type { DrawnNetwork, Terms } from './drawn-network.ts';
import { innerLine, lineOf, recognise } from './recognise.ts';
import { type ElementwiseValue, type SumsValue, type UnitsValue, type VariableValue, widthOf, x } from './values.ts';

/** Parts of an expression that a model may build up. */
const largestExpression = 200;

export class LayerBuilder {
  readonly drawn: DrawnNetwork;
  readonly #layers = new Map<VariableValue, UnitsValue>();
  readonly #sizes = new Map<Expression, number>();

  constructor(drawn: DrawnNetwork) {
    this.drawn = drawn;
  }

  /** The value as outputs of layers: a layer is added where it is none yet. */
  units(value: VariableValue): UnitsValue {
    if (value.kind === 'units') return value;
    const known = this.#layers.get(value) ?? this.#layerOf(value);
    this.#layers.set(value, known);
    return known;
  }

  #layerOf(value: Exclude<VariableValue, UnitsValue>): UnitsValue {
    if (value.kind === 'sums') return this.#add(value, 'linear');
    if (value.kind === 'softmax') return this.#add(value.base, 'softmax');
    const line = lineOf(value.expression);
    if (line !== null) return this.#add(this.scaled(this.sums(value.base), [line.slope], [line.offset]), 'linear');
    return this.#bent(value);
  }

  #bent({ base, expression }: ElementwiseValue): UnitsValue {
    const whole = recognise(expression);
    const inner = innerLine(expression);
    if ((whole === null || whole.startsWith('=')) && inner !== null) {
      const outer = recognise(inner.outer);
      if (outer !== null && (whole === null || !outer.startsWith('='))) {
        return this.#add(this.scaled(this.sums(base), [inner.slope], [inner.offset]), outer);
      }
    }
    if (whole === null) throw new Unreadable('unknownForm', { operator: 'f(x)', name: '' });
    return this.#add(this.sums(base), whole);
  }

  #add({ width, terms, biases }: SumsValue, activation: Activation): UnitsValue {
    return { kind: 'units', units: this.drawn.addDense(width, terms, biases, activation), isSquare: false };
  }

  /** Units as sums of one each; anything else that is not sums yet through a layer of its own. */
  sums(value: VariableValue): SumsValue {
    if (value.kind === 'sums') return value;
    const line = value.kind === 'elementwise' ? lineOf(value.expression) : null;
    if (value.kind === 'elementwise' && line !== null) {
      return this.scaled(this.sums(value.base), [line.slope], [line.offset]);
    }
    const { units } = this.units(value);
    const one = (target: number, source: number) => (target === source ? 1 : null);
    return this.#weighted(units, units.length, one);
  }

  /** Weights over the units of a value. @param weight of the wire between an output and a place of the value */
  weighted(value: VariableValue, width: number, weight: (target: number, source: number) => number): SumsValue {
    return this.#weighted(this.units(value).units, width, weight);
  }

  #weighted(
    units: UnitsValue['units'],
    width: number,
    weight: (target: number, source: number) => number | null,
  ): SumsValue {
    const sources = new Set(units.map(({ layer }) => layer));
    const wires = [...sources].reduce((sum, layer) => sum + width * this.drawn.unitsOf(layer), 0);
    this.drawn.requireRoom(wires);
    const terms = new Map<number, (number | null)[][]>();
    for (const layer of sources) {
      const row = () => Array.from({ length: this.drawn.unitsOf(layer) }, (): number | null => null);
      terms.set(layer, Array.from({ length: width }, row));
    }
    for (const [source, { layer, unit }] of units.entries()) {
      const rows = terms.get(layer) as (number | null)[][];
      for (const [target, row] of rows.entries()) {
        const value = weight(target, source);
        // The same unit may stand in several places.
        if (value !== null) row[unit] = (row[unit] ?? 0) + finite(value);
      }
    }
    return { kind: 'sums', width, terms, biases: null };
  }

  /** Each sum times its number plus its other; one number goes for all. */
  scaled({ width, terms, biases }: SumsValue, slopes: readonly number[], offsets: readonly number[]): SumsValue {
    const of = (numbers: readonly number[], at: number) => numbers[numbers.length === 1 ? 0 : at] as number;
    const isPlain = slopes.every((slope) => slope === 1);
    const grown = (rows: readonly (readonly (number | null)[])[]) =>
      rows.map((row, at) => row.map((weight) => (weight === null ? null : finite(weight * of(slopes, at)))));
    const hasOffset = biases !== null || offsets.some((offset) => offset !== 0);
    const shifted = (at: number) => finite((biases?.[at] ?? 0) * of(slopes, at) + of(offsets, at));
    return {
      kind: 'sums',
      width,
      terms: isPlain ? terms : new Map([...terms].map(([layer, rows]) => [layer, grown(rows)])),
      biases: hasOffset ? Array.from({ length: width }, (_, at) => shifted(at)) : null,
    };
  }

  /** a + sign · b, unit by unit. */
  added(a: VariableValue, b: VariableValue, sign: 1 | -1): SumsValue {
    const one = this.sums(a);
    const other = this.scaled(this.sums(b), [sign], [0]);
    const terms: Terms = new Map(
      [...new Set([...one.terms.keys(), ...other.terms.keys()])].map((layer) => {
        const [rows, others] = [one.terms.get(layer), other.terms.get(layer)];
        if (rows === undefined || others === undefined) return [layer, rows ?? others ?? []] as const;
        return [layer, rows.map((row, at) => row.map((weight, source) => plus(weight, others[at]?.[source] ?? null)))];
      }),
    );
    const hasBiases = one.biases !== null || other.biases !== null;
    const bias = (at: number) => (one.biases?.[at] ?? 0) + (other.biases?.[at] ?? 0);
    return {
      kind: 'sums',
      width: one.width,
      terms,
      biases: hasBiases ? Array.from({ length: one.width }, (_, at) => bias(at)) : null,
    };
  }

  /** As a function of something, which may be the value itself. */
  elementwise(value: VariableValue): ElementwiseValue {
    if (value.kind === 'elementwise') return value;
    const base = value.kind === 'softmax' ? this.units(value) : value;
    return { kind: 'elementwise', base, expression: x };
  }

  applied(
    base: ElementwiseValue['base'],
    name: Parameters<typeof call>[0],
    ...parts: readonly Expression[]
  ): ElementwiseValue {
    const expression = call(name, ...parts);
    if (this.#sizeOf(expression) > largestExpression) {
      throw new Unreadable('tooLarge', { part: 'expression', limit: largestExpression });
    }
    return { kind: 'elementwise', base, expression };
  }

  #sizeOf(expression: Expression): number {
    if (expression.kind !== 'call') return 1;
    const known = this.#sizes.get(expression);
    if (known !== undefined) return known;
    const size = expression.arguments.reduce((sum, part) => sum + this.#sizeOf(part), 1);
    this.#sizes.set(expression, size);
    return size;
  }

  normalized(value: VariableValue, epsilon: number, gain: readonly number[], shift: readonly number[]): UnitsValue {
    const [source = -1, ...others] = this.outputs(value, () => false);
    const whole = others.length === 0 ? source : (this.#ownLayer(value)[0]?.layer ?? -1);
    const units = this.drawn.addNormalization({
      source: whole,
      epsilon,
      gain: gain.map(finite),
      shift: shift.map(finite),
    });
    return { kind: 'units', units, isSquare: false };
  }

  /** A linear layer that hears the value unit by unit. */
  #ownLayer(value: VariableValue): UnitsValue['units'] {
    const { units } = this.units(value);
    return this.#add(
      this.#weighted(units, widthOf(value), (a, b) => (a === b ? 1 : null)),
      'linear',
    ).units;
  }

  /** Some places of a value, in this order. */
  chosen(value: VariableValue, places: readonly number[]): UnitsValue {
    const { units } = this.units(value);
    return { kind: 'units', units: places.map((at) => units[at] as UnitsValue['units'][number]), isSquare: false };
  }

  /** Numbers of the layers whose outputs side by side are the value, each whole; one layer of its own where it is anything else. */
  outputs(value: VariableValue, isTaken: (layer: number) => boolean): readonly number[] {
    const { units } = this.units(value);
    const layers = units.filter(({ unit }) => unit === 0).map(({ layer }) => layer);
    const whole = layers.flatMap((layer) => unitsOf(layer, this.drawn.unitsOf(layer)));
    const isWhole =
      whole.length === units.length &&
      whole.every(({ layer, unit }, at) => units[at]?.layer === layer && units[at]?.unit === unit);
    if (isWhole && new Set(layers).size === layers.length && !layers.some(isTaken)) return layers;
    return [this.#ownLayer(value)[0]?.layer ?? -1];
  }
}

function unitsOf(layer: number, count: number): UnitsValue['units'] {
  return Array.from({ length: count }, (_, unit) => ({ layer, unit }));
}

export function number(value: number): Expression {
  return constant(finite(value));
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new Unreadable('notFinite');
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : finite(a + b);
}
