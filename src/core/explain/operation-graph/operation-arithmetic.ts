// The arithmetic of one shown number: forwards from its inputs, backwards from its readers.
import { valueFrom } from '#core/graph/operations/operation-rules.ts';
import type { Trace } from '#core/graph/trace.ts';
import { valueAt } from '../numbers-at.ts';
import { biasAt, forEachInput, isOffAt, placesOf, sourceOfWire, unitAt, wiresInto } from '../places.ts';
import type { Arithmetic } from '../visible-arithmetic.ts';
import { gradientsOf, localsBetween, productAt, valuesOf, weightAt } from './operation-numbers.ts';
import type { OperationGraph, ShownOperation } from './shown-operation.ts';

/** One number of the picture: of which operation, and which of its numbers. */
export interface ShownNumber {
  readonly operation: number;
  readonly element: number;
}

export interface ArithmeticPart {
  readonly value: number;
  /** Where it is shown; null for what is not. */
  readonly from: ShownNumber | null;
  /** The two numbers that it is the product of; empty when it stands for itself. */
  readonly inner: readonly number[];
}

export type NumberArithmetic = Omit<Arithmetic, 'parts'> & { readonly parts: readonly ArithmeticPart[] };

/** What the arithmetic of a picture is computed from; the trace is of one example. */
export interface Pictured {
  readonly trace: Trace;
  readonly picture: OperationGraph;
}

/** value = operation(inputs). */
export function valueArithmetic(pictured: Pictured, number: ShownNumber): NumberArithmetic {
  const { trace, picture } = pictured;
  const operation = picture.operations[number.operation] as ShownOperation;
  const value = valuesOf(trace, operation)[number.element] as number;
  const { content, kind, inputs } = operation;
  if (content.of === 'products') {
    return product(value, productParts(pictured, inputs, content.wires[number.element] as number, number.element));
  }
  if (content.of !== 'values' || inputs.length === 0 || kind === 'folded') return given(value);
  const place = content.places[number.element] as number;
  if (isOffAt(trace.graph, place)) return given(value);
  if (kind === 'sum') return sum(value, sumParts(pictured, operation, place));
  return functionOf(pictured, operation, place, value);
}

/** gradient = Σ local derivative · gradient of the reader; null for targets. */
export function gradientArithmetic({ trace, picture }: Pictured, number: ShownNumber): NumberArithmetic | null {
  const operation = picture.operations[number.operation] as ShownOperation;
  const value = gradientsOf(trace, operation)?.[number.element];
  if (value === undefined) return null;
  const readers = picture.consumers[number.operation] ?? [];
  const terms = readers.flatMap((reader) => termsThrough({ trace, picture }, number, reader));
  const isWhole = !operation.isPartial && readers.every((reader) => picture.operations[reader]?.kind !== 'folded');
  if (operation.kind === 'loss' || operation.kind === 'folded' || (isWhole && terms.length === 0)) return given(value);
  const [only] = terms;
  if (isWhole && terms.length === 1 && only !== undefined) {
    return product(
      value,
      only.inner.map((each) => ({ value: each, from: only.from, inner: [] })),
    );
  }
  if (isWhole) return sum(value, terms);
  const rest = terms.reduce((left, term) => left - term.value, value);
  return sum(value, [...terms, { value: rest, from: null, inner: [] }]);
}

function termsThrough({ trace, picture }: Pictured, number: ShownNumber, reader: number): readonly ArithmeticPart[] {
  const locals = localsBetween(trace, picture, number.operation, reader, number.element);
  const gradients = gradientsOf(trace, picture.operations[reader] as ShownOperation);
  if (locals === null || gradients === null) return [];
  return locals.outputs.map((element, at): ArithmeticPart => {
    const inner = [locals.values[at] as number, gradients[element] as number] as const;
    return { value: inner[0] * inner[1], from: { operation: reader, element }, inner };
  });
}

function given(value: number): NumberArithmetic {
  return { form: 'given', value, parts: [], combine: () => value };
}

function sum(value: number, parts: readonly ArithmeticPart[]): NumberArithmetic {
  return { form: 'sum', value, parts, combine: (values) => values.reduce((total, each) => total + each, 0) };
}

function product(value: number, parts: readonly ArithmeticPart[]): NumberArithmetic {
  return { form: 'product', value, parts, combine: (values) => values.reduce((total, each) => total * each, 1) };
}

function productParts(
  { trace, picture }: Pictured,
  [weights = -1, sources = -1]: readonly number[],
  wire: number,
  element: number,
): readonly ArithmeticPart[] {
  const source = sourceOfWire(trace.graph, wire);
  return [
    { value: weightAt(trace, wire), from: { operation: weights, element }, inner: [] },
    { value: valueAt(trace, source), from: shownIn(picture, [sources], source), inner: [] },
  ];
}

/** The products that are operations of their own, or b + Σ w·a in the engine's order. */
function sumParts(
  { trace, picture }: Pictured,
  { inputs, width }: ShownOperation,
  place: number,
): readonly ArithmeticPart[] {
  const contents = inputs.map((input) => picture.operations[input]?.content.of);
  // Biases beside several sums, which read nothing else, are not all of them parts of each.
  if (width === 1 && contents.every((of) => of === 'biases' || of === 'products' || of === 'rest')) {
    return inputs.flatMap((input) => {
      const values = valuesOf(trace, picture.operations[input] as ShownOperation);
      return Array.from(values, (value, element) => ({ value, from: { operation: input, element }, inner: [] }));
    });
  }
  const parts: ArithmeticPart[] = [];
  const bias = biasAt(trace.graph, place);
  if (bias !== null) {
    parts.push({ value: trace.parameters[bias] as number, from: biasShownIn(picture, inputs, place), inner: [] });
  }
  const { from, to } = wiresInto(trace.graph, place);
  for (let wire = from; wire < to; wire += 1) {
    const source = sourceOfWire(trace.graph, wire);
    const inner = [weightAt(trace, wire), valueAt(trace, source)];
    parts.push({ value: productAt(trace, wire), from: shownIn(picture, inputs, source), inner });
  }
  return parts;
}

function shownIn({ operations }: OperationGraph, among: readonly number[], place: number): ShownNumber | null {
  for (const operation of among) {
    const content = operations[operation]?.content;
    const element = content?.of === 'values' ? content.places.indexOf(place) : -1;
    if (element >= 0) return { operation, element };
  }
  return null;
}

function biasShownIn({ operations }: OperationGraph, among: readonly number[], place: number): ShownNumber | null {
  for (const operation of among) {
    const content = operations[operation]?.content;
    if (content?.of === 'biases') return { operation, element: content.targets.indexOf(place) };
  }
  return null;
}

function functionOf(pictured: Pictured, shown: ShownOperation, place: number, value: number): NumberArithmetic {
  const { trace, picture } = pictured;
  const { graph } = trace;
  const parts: ArithmeticPart[] = [];
  forEachInput(graph, place, (input) => {
    parts.push({ value: valueAt(trace, input), from: shownIn(picture, shown.inputs, input), inner: [] });
  });
  const operation = placesOf(graph).operationOf[place] as number;
  if (operation === graph.loss) parts.push(...targetParts(pictured, shown));
  const unit = unitAt(graph, place);
  return { form: 'function', value, parts, combine: (numbers) => valueFrom(trace, operation, unit, numbers) };
}

function targetParts({ trace, picture }: Pictured, { inputs }: ShownOperation): readonly ArithmeticPart[] {
  const operation = inputs.find((input) => picture.operations[input]?.kind === 'target') ?? -1;
  return Array.from({ length: trace.graph.outputWidth }, (_, element) => ({
    value: trace.targets[element] as number,
    from: { operation, element },
    inner: [],
  }));
}
