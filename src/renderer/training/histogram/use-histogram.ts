// The histogram of what is shown, followed while training as often as the eye can read it.
import { useEffect, useState } from 'react';
import { type LayerWeights, layerWeights, valuesOfLayer } from '#core/network/layer-weights.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { layOutParameters, readParameters } from '#core/network/parameter-layout.ts';
import { createThrottle } from '#renderer/charts/kit/throttle.ts';
import { shownMoment } from '#renderer/state/stores/shown-run.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { stretchAt } from '#renderer/state/stores/timeline-store.ts';
import { startGradientsOf } from '#renderer/state/training/start-gradients.ts';
import { type HistogramView, histogramView } from './histogram-view.ts';

export type CountedQuantity = 'weights' | 'gradients';

/** Null: every layer. */
export type CountedLayer = LayerId | null;

/** Milliseconds between two countings, and how much longer than a counting took at least. */
const shortestGap = 125;
const restPerWork = 6;

/** Null where the numbers are not known. */
export function useHistogram(
  network: Network,
  quantity: CountedQuantity,
  layer: CountedLayer,
  withStart: boolean,
): HistogramView | null {
  const [view, setView] = useState<HistogramView | null>(null);
  useEffect(() => {
    let cost = 0;
    const count = (): void => {
      const begun = performance.now();
      setView(viewOf(network, quantity, layer, withStart));
      cost = performance.now() - begun;
    };
    const throttle = createThrottle(count, () => Math.max(shortestGap, cost * restPerWork));
    const stop = onShownValues(throttle.request);
    throttle.request();
    return () => {
      stop();
      throttle.cancel();
    };
  }, [network, quantity, layer, withStart]);
  return view;
}

function viewOf(
  network: Network,
  quantity: CountedQuantity,
  layer: CountedLayer,
  withStart: boolean,
): HistogramView | null {
  const shown = shownValues();
  const numbers = quantity === 'weights' ? (shown?.parameters ?? null) : (shown?.gradients ?? null);
  const values = numbersOf(network, numbers, layer);
  return values === null ? null : histogramView(values, withStart ? startOf(quantity, layer) : null);
}

/** Of the run that is shown, unless its start is what is shown. */
function startOf(quantity: CountedQuantity, layer: CountedLayer): Float64Array | null {
  const moment = shownMoment();
  if (moment === null || moment.step === 0) return null;
  const network = stretchAt({ run: moment.run, step: 0 })?.document.network;
  if (network === undefined) return null;
  return numbersOf(network, quantity === 'weights' ? readParameters(network) : startGradientsOf(network), layer);
}

/** The weights among numbers in the order of all parameters; null while those belong to another network. */
function numbersOf(network: Network, numbers: Float64Array | null, layer: CountedLayer): Float64Array | null {
  if (numbers === null || numbers.length !== layOutParameters(network).count) return null;
  const parts = layerWeights(network).filter((each) => layer === null || each.layer.id === layer);
  return joined(parts, numbers);
}

function joined(parts: readonly LayerWeights[], numbers: Float64Array): Float64Array {
  const values = new Float64Array(parts.reduce((sum, { count }) => sum + count, 0));
  let next = 0;
  for (const part of parts) {
    values.set(valuesOfLayer(part, numbers), next);
    next += part.count;
  }
  return values;
}
