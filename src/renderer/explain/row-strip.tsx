// The values of a mini-batch's rows as dots on one axis, with their mean as a line.

import type { Equation } from '#core/explain/explanation.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { signOf } from './factor-button.tsx';

const width = 288;
const height = 36;
const margin = 8;

export function RowStrip({ equation }: { readonly equation: Equation }) {
  const t = useTranslate();
  const values = equation.parts.map((part) => part.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || 1;
  const placeOf = (value: number): number =>
    high === low ? width / 2 : margin + ((value - low) / span) * (width - 2 * margin);
  const label = t('explain.rowsStrip', {
    low: formatNumber(low),
    high: formatNumber(high),
    mean: formatNumber(equation.value),
  });
  return (
    <figure className="row-strip">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line className="axis" x1={0} x2={width} y1={height / 2} y2={height / 2} />
        {low < 0 && high > 0 && <line className="zero" x1={placeOf(0)} x2={placeOf(0)} y1={10} y2={height - 10} />}
        {equation.parts.map((part) => (
          <circle
            key={part.values.row}
            className="dot"
            data-sign={signOf(part.value)}
            cx={placeOf(part.value)}
            cy={height / 2}
            r={4}
          />
        ))}
        <line className="mean" x1={placeOf(equation.value)} x2={placeOf(equation.value)} y1={2} y2={height - 2} />
      </svg>
      <figcaption className="row-strip-ends">
        <span>{formatNumber(low)}</span>
        <span>{formatNumber(high)}</span>
      </figcaption>
    </figure>
  );
}
