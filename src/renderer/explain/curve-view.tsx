// The activation curve with its tangent. The point can be moved, by pointer or keys, to see how the slope changes.
import type { KeyboardEvent, PointerEvent } from 'react';
import { type ElementwiseFunction, elementwiseActivation } from '#core/layers/activation-functions.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import {
  type CurveFrame,
  curvePath,
  frameFor,
  tangentAt,
  xOf,
  yOf,
  zAt,
} from '#renderer/charts/kit/activation-curve.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { spokenNumber } from './quantity-words.ts';
import styles from './sections.module.css';

const width = 288;
const height = 132;

interface CurveViewProps {
  readonly kind: ElementwiseFunction;
  /** Name of the neuron. */
  readonly neuron: string;
  /** The network's own z, which the frame is made for. */
  readonly realZ: number;
  /** The z of the point. */
  readonly z: number;
  readonly onMove: (z: number) => void;
}

export function CurveView({ kind, neuron, realZ, z, onMove }: CurveViewProps) {
  const t = useTranslate();
  const activation = elementwiseActivation(kind);
  const frame = frameFor(activation, realZ, width, height);
  const { value, derivative } = activation;
  const a = value(z);
  const spoken = (number: number): string => spokenNumber(t, formatNumber(number));
  const valueText = t('explain.curvePointValue', { z: spoken(z), a: spoken(a), slope: spoken(derivative(z, a)) });
  return (
    <svg className={styles.curve} viewBox={`0 0 ${width} ${height}`}>
      <title>{t('explain.curve', { neuron })}</title>
      <line className={styles.axis} x1={0} x2={width} y1={yOf(frame, 0)} y2={yOf(frame, 0)} />
      <line className={styles.axis} x1={xOf(frame, 0)} x2={xOf(frame, 0)} y1={0} y2={height} />
      <g aria-hidden>
        <text x={8} y={18}>{`z = ${formatNumber(z)}`}</text>
        <text x={8} y={34}>{`a = ${formatNumber(a)}`}</text>
      </g>
      <path className={styles.curveLine} d={curvePath(activation, frame)} />
      {z !== realZ && (
        <circle className={styles.curveReal} cx={xOf(frame, realZ)} cy={yOf(frame, value(realZ))} r={4} />
      )}
      <line className={styles.curveTangent} {...tangentAt(activation, frame, z)} />
      <circle
        className={styles.curvePoint}
        cx={xOf(frame, z)}
        cy={yOf(frame, a)}
        r={6}
        role="slider"
        tabIndex={0}
        aria-label={t('explain.curvePoint')}
        aria-valuemin={-frame.reach}
        aria-valuemax={frame.reach}
        aria-valuenow={Number(z.toFixed(3))}
        aria-valuetext={valueText}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => drag(event, frame, onMove)}
        onKeyDown={(event) => moveByKey(event, frame, z, onMove)}
      />
    </svg>
  );
}

function drag(event: PointerEvent<SVGCircleElement>, frame: CurveFrame, onMove: (z: number) => void): void {
  const picture = event.currentTarget.ownerSVGElement;
  if (picture === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
  const { left, width: shownWidth } = picture.getBoundingClientRect();
  onMove(zAt(frame, ((event.clientX - left) / shownWidth) * frame.width));
}

const stepsByKey: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

function moveByKey(event: KeyboardEvent, frame: CurveFrame, z: number, onMove: (z: number) => void): void {
  const steps = stepsByKey[event.key];
  if (steps === undefined) return;
  event.preventDefault();
  const next = z + steps * (event.shiftKey ? 1 : 0.1);
  onMove(Math.min(frame.reach, Math.max(-frame.reach, next)));
}
