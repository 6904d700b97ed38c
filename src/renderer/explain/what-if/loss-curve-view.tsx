// The loss along one number: the curve, the tangent at the present value, and the point that a trial moves.

import type { LossAt, Nudge } from '#core/explain/what-if/nudge.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { lossFrame, lossPath, lossTangent, xOfValue, yOfLoss } from './loss-frame.ts';

const width = 288;
const height = 120;

interface LossCurveViewProps {
  readonly curve: readonly LossAt[];
  readonly nudge: Nudge;
}

export function LossCurveView({ curve, nudge }: LossCurveViewProps) {
  const t = useTranslate();
  const frame = lossFrame(curve, width, height);
  if (frame === null) return <p className="explain-note">{t('whatIf.curveNotFinite')}</p>;
  const { value, change, loss, predicted, actual } = nudge;
  const x = xOfValue(frame, value + change);
  const words = { low: formatNumber(frame.left), high: formatNumber(frame.right), value: formatNumber(value) };
  return (
    <svg
      className="curve loss-along"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('whatIf.curve', words)}
    >
      <path className="curve-line" d={lossPath(frame, curve)} />
      {Number.isFinite(nudge.gradient) && <line className="curve-tangent" {...lossTangent(frame, nudge)} />}
      {Number.isFinite(actual - predicted) && change !== 0 && (
        <line className="loss-gap" x1={x} x2={x} y1={yOfLoss(frame, predicted)} y2={yOfLoss(frame, actual)} />
      )}
      <circle className="curve-real" cx={xOfValue(frame, value)} cy={yOfLoss(frame, loss)} r={4} />
      {Number.isFinite(actual) && <circle className="loss-point" cx={x} cy={yOfLoss(frame, actual)} r={6} />}
    </svg>
  );
}
