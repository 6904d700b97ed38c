// Writes the changing numbers of a neuron into its elements, eight times a second, without a render.
import { type RefObject, useLayoutEffect } from 'react';
import type { QuantityCode } from '#core/explain/explanation.ts';
import { meanSymbol } from '#core/explain/plain-symbols.ts';
import { quantityAttributes } from '#core/explain/quantity-attributes.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Stage } from '#core/training/stages.ts';
import { onScopedValues, type ScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import type { NeuronData } from '../geometry/network-nodes.ts';
import { neuronNumbers } from '../numbers/neuron-numbers.ts';
import { markQuantity, writeNamedNumber, writeNumber } from '../numbers/number-element.ts';
import { hasDelta, isComputed } from '../numbers/phase.ts';
import type { RingScales } from '../numbers/ring-scales.ts';
import { discFit, discText } from '../numbers/value-text.ts';
import type { CurveMark } from './neuron-curve.tsx';
import { drawRing } from './neuron-ring.tsx';

export interface NeuronElements {
  readonly arc: RefObject<SVGPathElement | null>;
  readonly value: RefObject<HTMLElement | null>;
  readonly curve: RefObject<CurveMark | null>;
  readonly bias: RefObject<HTMLElement | null>;
  readonly sum: RefObject<HTMLElement | null>;
  /** δ going back, or the target at the loss. */
  readonly extra: RefObject<HTMLElement | null>;
}

const unknown = '–';

export function useNeuronReadouts(
  data: NeuronData,
  elements: NeuronElements,
  ringScales: RingScales,
  stage: Stage | null,
  level: number,
  showsMap: boolean,
): void {
  // Before anything is seen: a ring that is there from the first does not grow from nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with a map the value has another element.
  useLayoutEffect(() => {
    if (level === 0) return;
    const write = (values: ScopedValues | null): void => writeNumbers(values, data, elements, ringScales, stage);
    write(scopedValues());
    return onScopedValues(write);
  }, [data, elements, ringScales, stage, level, showsMap]);
}

function writeNumbers(
  values: ScopedValues | null,
  data: NeuronData,
  elements: NeuronElements,
  ringScales: RingScales,
  stage: Stage | null,
): void {
  const numbers = neuronNumbers(values, data);
  const depth = data.depth < 0 ? undefined : data.depth;
  const computed = isComputed(stage, depth);
  const activation = computed ? numbers.activation : null;
  const { arc, value, curve, bias, sum, extra } = elements;
  if (arc.current !== null) drawRing(arc.current, relativeTo(activation, values, data, ringScales));
  if (value.current !== null) putInDisc(value.current, activation, data);
  // The mean of several rows does not lie on the curve.
  const z = computed && useUi.getState().scope === 'row' ? numbers.preActivation : null;
  curve.current?.draw(z, hasDelta(stage, depth));
  if (bias.current !== null) putNamed(bias.current, 'b', numbers.bias, 'bias', data.name);
  if (sum.current !== null)
    putNamed(sum.current, 'z', computed ? numbers.preActivation : null, 'preActivation', data.name);
  if (extra.current === null) return;
  if (stage?.kind === 'loss')
    putNamed(extra.current, 'y', values?.rowValues?.targets[data.target] ?? null, 'target', data.name);
  else putNamed(extra.current, 'δ', numbers.delta, 'delta', data.name);
}

function relativeTo(
  activation: number | null,
  values: ScopedValues | null,
  data: NeuronData,
  ringScales: RingScales,
): number | null {
  const all = values?.rowValues?.activations.get(data.layer);
  if (activation === null || all === undefined) return null;
  return activation / ringScales.scaleOf(data.layer, data.activation, all);
}

/** Under the means of several rows a bar stands over the symbol, and over the number where it has none. */
function putInDisc(element: HTMLElement, activation: number | null, data: NeuronData): void {
  const text = activation === null ? unknown : discText(activation);
  const { scope } = useUi.getState();
  element.dataset.fit = discFit(text);
  element.toggleAttribute('data-mean', scope === 'miniBatch');
  writeNumber(element, text, activation);
  markQuantity(element, quantityAttributes('activation', { neuron: data.name }, scope));
}

function putNamed(element: HTMLElement, symbol: string, value: number | null, code: QuantityCode, name: string): void {
  const { scope } = useUi.getState();
  const attributes = quantityAttributes(code, { neuron: name }, scope);
  const isMean = scope === 'miniBatch' && code !== 'bias';
  writeNamedNumber(
    element,
    isMean ? meanSymbol(symbol) : symbol,
    value === null ? unknown : formatNumber(value),
    value,
  );
  if (element.lastElementChild !== null) markQuantity(element.lastElementChild, attributes);
}
