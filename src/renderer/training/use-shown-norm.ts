// The size of the gradients that are shown, as one number.
import { useEffect, useState } from 'react';
import { gradientNorm } from '#core/explain/metric/gradient-norm.ts';
import { createThrottle } from '#renderer/charts/kit/throttle.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';

/** Milliseconds between two readings. */
const readingGap = 250;

/** Null while the network can't be trained. */
export function useShownNorm(): number | null {
  const [norm, setNorm] = useState<number | null>(null);
  useEffect(() => {
    const throttle = createThrottle(
      () => setNorm(shownNorm()),
      () => readingGap,
    );
    const stop = onShownValues(throttle.request);
    throttle.request();
    return () => {
      stop();
      throttle.cancel();
    };
  }, []);
  return norm;
}

function shownNorm(): number | null {
  const values = shownValues();
  const network = useDocument.getState().document?.network;
  if (network === undefined || values?.gradients?.length !== values?.layout.count) return null;
  return values?.gradients == null ? null : gradientNorm(network, values.layout, values.gradients).equation.value;
}
