// Sizes of each layer's gradients, step by step: noted while they are shown, so that they cost no computation of their own.

import { layerWeights, rootMeanSquare, valuesOfLayer } from '#core/network/layer-weights.ts';
import type { LayerId } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';
import { compiledDocument } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { useRun } from '../stores/run-store.ts';
import { onShownValues, type ShownValues } from '../stores/shown-values.ts';
import { thinOut } from '../stores/thin-out.ts';
import { useTimeline } from '../stores/timeline-store.ts';

export interface GradientPoint {
  /** The step, counted from 1, that these gradients make. */
  readonly step: number;
  /** Root mean square of the gradients by the weights into each layer. */
  readonly byLayer: ReadonlyMap<LayerId, number>;
}

interface GradientHistory {
  /** Of which of the opened documents. */
  readonly generation: number;
  readonly points: readonly GradientPoint[];
}

const none: readonly GradientPoint[] = [];

export const useGradientHistory = createStore<GradientHistory>(() => ({ generation: 0, points: none }));

/** More could not be told apart on a chart. */
const mostPoints = 500;

/** Begins to note the gradients that are shown; called once when the window starts. */
export function startGradientHistory(): void {
  onShownValues(note);
}

function note(values: ShownValues | null): void {
  forgetOtherDocument();
  const { status, step, stage } = useRun.getState();
  // Of the past there is a note already.
  if (values === null || values.gradients === null || useTimeline.getState().lookedAt !== null) return;
  const showsMadeStep = status === 'running' || stage?.kind === 'update';
  const point = pointOf(values.gradients, showsMadeStep ? step : step + 1);
  if (point !== null && (status === 'running' || step === 0 || isNews(point))) putPoint(point);
}

/** Standing somewhere in a run, such as after undoing a part of it, takes nothing back. */
function isNews({ step }: GradientPoint): boolean {
  return step >= (useGradientHistory.getState().points.at(-1)?.step ?? 0);
}

function pointOf(gradients: Float64Array, step: number): GradientPoint | null {
  const { document } = useDocument.getState();
  const compiled = document === null ? null : compiledDocument(document).compiled;
  if (document === null || compiled === null || gradients.length !== compiled.layout.count) return null;
  const layers = layerWeights(document.network);
  return {
    step,
    byLayer: new Map(layers.map((each) => [each.layer.id, rootMeanSquare(valuesOfLayer(each, gradients))])),
  };
}

/** What lies after it belonged to a run that was taken back. */
function putPoint(point: GradientPoint): void {
  const { points } = useGradientHistory.getState();
  const known = points.find(({ step }) => step === point.step);
  if (known !== undefined && isSame(known, point)) return;
  const before = points.filter(({ step }) => step < point.step);
  useGradientHistory.setState({ points: thinOut([...before, point], mostPoints) });
}

function isSame({ byLayer: a }: GradientPoint, { byLayer: b }: GradientPoint): boolean {
  return a.size === b.size && [...a].every(([layer, size]) => b.get(layer) === size);
}

function forgetOtherDocument(): void {
  const { generation } = useDocument.getState();
  if (useGradientHistory.getState().generation !== generation)
    useGradientHistory.setState({ generation, points: none });
}
