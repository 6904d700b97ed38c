// The loss of a run as a faint area: from left to right, the greatest at the top, 0 at the bottom.
import type { LossPoint } from '#core/training/trainer.ts';
import { type CurveBox, curvePath, evenPlaces } from '#renderer/charts/kit/sparkline-path.ts';

/** More columns than these can't be told apart. */
const columns = 400;

/**
 * SVG path of the closed area; a loss that is not finite stands at the top. Empty without two points.
 * @param share of the width that the log takes: what comes after it has no loss yet
 */
export function lossArea(log: readonly LossPoint[], { width, height }: CurveBox, share: number): string {
  if (log.length < 2) return '';
  const losses = evenPlaces(log.length, columns).map((index) => log[index]?.loss ?? 0);
  const greatest = Math.max(0, ...losses.filter(Number.isFinite));
  const end = width * share;
  const line = curvePath(
    losses.map((loss) => (Number.isFinite(loss) ? Math.max(0, loss) : greatest)),
    { width: end, height },
  );
  return `${line}V${height}H0Z`;
}
