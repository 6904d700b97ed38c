// Every number the canvas shows at this moment. Changes many times a second, so components follow it by themselves.

import type { RowTrace } from '#core/explain/row-trace.ts';
import type { OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { ParameterLayout } from '#core/network/parameter-layout.ts';
import { createStore } from '#renderer/signals/store.ts';

export interface ShownValues {
  /** Finished epochs of the run at which the parameters stand. */
  readonly epoch: number;
  readonly layout: ParameterLayout;
  /** Weights and biases, in the order of the layout; so are the next two. */
  readonly parameters: Float64Array;
  /** Mean over the mini-batch: the last step's while training, else the next step's. Null when it can't be trained. */
  readonly gradients: Float64Array | null;
  /** What the step adds to each parameter. */
  readonly updates: Float64Array | null;
  /** Rows of that mini-batch, settings with the rate, and the optimizer's memory before the step; absent where not known. */
  readonly stepRows?: Int32Array;
  readonly update?: UpdateSettings;
  readonly optimizerState?: OptimizerState;
  /** What each row of that mini-batch makes of the network before the step; none where there are too many, while it trains sooner. */
  readonly miniBatch?: () => readonly RowTrace[];
  /** With these the row was computed; absent where they are `parameters`. */
  readonly parametersBefore?: Float64Array;
  /** Null when the network does not compile or there is no row. */
  readonly rowValues: RowTrace | null;
  /** These are of values that are tried in place of the row: no target is known, so nothing comes back from a loss. */
  readonly isTried?: boolean;
}

const useShown = createStore<{ readonly values: ShownValues | null }>(() => ({ values: null }));

export function shownValues(): ShownValues | null {
  return useShown.getState().values;
}

export function showValues(values: ShownValues | null): void {
  useShown.setState({ values });
}

/** Calls the listener at every change (at most 8 times a second while training); returns how to stop. */
export function onShownValues(listener: (values: ShownValues | null) => void): () => void {
  return useShown.subscribe(({ values }) => listener(values));
}
