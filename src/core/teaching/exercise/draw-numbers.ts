// Numbers of one's own for a drawn network: round weights, biases, inputs and targets, drawn from a seed.

import type { TableDataset } from '#core/data/dataset-choice.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { type LossKind, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import { hasActivation, isInput } from '#core/network/layer-definitions.ts';
import type { DenseLayer, Network } from '#core/network/network.ts';
import { layerOf, neuronName, outputLayers } from '#core/network/network-queries.ts';
import { networkTable } from '#core/network/network-table.ts';
import { layOutParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { handCalculation } from '../quantities/hand-calculation.ts';
import { valuesOf } from '../quantities/quantity.ts';
import { askedOf } from './asked.ts';

/** How round the numbers are that are given: multiples of a half, a tenth, a hundredth. */
export const roundnesses = ['halves', 'tenths', 'hundredths'] as const;
export type Roundness = (typeof roundnesses)[number];

const stepsOfOne: { readonly [Kind in Roundness]: number } = { halves: 2, tenths: 10, hundredths: 100 };

export interface DrawnFrom {
  readonly seed: number;
  /** Whose numbers, among those of one seed; from 0. */
  readonly index: number;
  readonly roundness: Roundness;
}

/** Draws several times and keeps the numbers of which fewest vanish on the way back. */
const attempts = 12;
/** What is smaller is hard to tell from 0 with three places. */
const visible = 0.01;

/** The same network with other numbers and one row of data. */
export function withDrawnNumbers(document: NetworkDocument, from: DrawnFrom): NetworkDocument {
  let best: { readonly drawn: NetworkDocument; readonly score: number } | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const drawn = drawOnce(document, from, attempt);
    const score = visibleShare(drawn);
    if (best === null || score > best.score) best = { drawn, score };
  }
  return best?.drawn ?? document;
}

function visibleShare(document: NetworkDocument): number {
  const calculation = handCalculation(document, [0]);
  if (!('quantities' in calculation)) return 0;
  const values = valuesOf(calculation.quantities);
  const asked = askedOf(calculation.quantities).map(({ id }) => Math.abs(values.get(id) ?? 0));
  return asked.filter((value) => value >= visible && value < 100).length / Math.max(1, asked.length);
}

function drawOnce(document: NetworkDocument, { seed, index, roundness }: DrawnFrom, attempt: number): NetworkDocument {
  const { network, training } = document;
  const draw = new Drawer(RandomStream.for(seed, 'exercise', index, attempt), stepsOfOne[roundness]);
  const weightCount = networkTable(network).weights.length;
  const parameters = Float64Array.from({ length: layOutParameters(network).count }, (_, parameter) =>
    parameter < weightCount ? draw.nonZero(-1, 1) : draw.between(-0.5, 0.5),
  );
  return {
    name: document.name,
    network: writeParameters(network, parameters),
    layout: document.layout,
    training: { ...training, validation: 0 },
    dataset: drawTable(network, training.loss, draw),
  };
}

function drawTable(network: Network, loss: LossKind, draw: Drawer): TableDataset {
  const inputs = network.layers.filter(isInput);
  const outputs = outputLayers(network).flatMap((id) => layerOf(network, id) ?? []);
  const names = (layers: readonly { readonly name: string; readonly units: number }[]): readonly string[] =>
    layers.flatMap((layer) => Array.from({ length: layer.units }, (_, unit) => neuronName(layer, unit)));
  const features = names(inputs).map((name) => ({ name, role: 'feature' as const }));
  const targets = names(outputs).map((name) => ({ name, role: 'target' as const }));
  const row = [
    ...features.map(() => draw.nonZero(-1, 2)),
    ...outputs.flatMap((layer) => (hasActivation(layer) ? drawTargets(layer, loss, draw) : [])),
  ];
  return { kind: 'table', columns: [...features, ...targets], rows: [row] };
}

function drawTargets({ units, activation }: DenseLayer, loss: LossKind, draw: Drawer): readonly number[] {
  const each = (number: (unit: number) => number): readonly number[] =>
    Array.from({ length: units }, (_, unit) => number(unit));
  if (loss === 'crossEntropy' || activation === 'softmax') {
    const hot = draw.index(units);
    return each((unit) => (unit === hot ? 1 : 0));
  }
  if (wantedActivation(loss) === 'sigmoid') return each(() => draw.index(2));
  const { minimum, maximum } = elementwiseActivation(activation).bounds ?? { minimum: -1, maximum: 1 };
  return each(() => draw.between(minimum, maximum));
}

class Drawer {
  readonly #stream: RandomStream;
  readonly #steps: number;

  constructor(stream: RandomStream, stepsOfOne: number) {
    this.#stream = stream;
    this.#steps = stepsOfOne;
  }

  index(count: number): number {
    return this.#stream.integer(count);
  }

  /** A multiple of the step, both ends included. */
  between(low: number, high: number): number {
    const lowest = Math.ceil(low * this.#steps);
    const highest = Math.floor(high * this.#steps);
    return (lowest + this.#stream.integer(highest - lowest + 1)) / this.#steps;
  }

  nonZero(low: number, high: number): number {
    let number = this.between(low, high);
    while (number === 0) number = this.between(low, high);
    return number;
  }
}
