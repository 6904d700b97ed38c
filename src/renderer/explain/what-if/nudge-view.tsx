// Nudge: what the gradient predicts of a change of one weight or bias, beside what the loss really becomes.
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type LossAt, lossCurve, type Nudge, nudge, slopeAt } from '#core/explain/what-if/nudge.ts';
import { formatNumber, fullPrecision } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SliderField } from '#renderer/ui/slider-field.tsx';
import explainStyles from '../explain.module.css';
import { spokenNumber } from '../quantity-words.ts';
import sectionsStyles from '../sections.module.css';
import { useVisibleArithmetic } from '../use-visible-arithmetic.ts';
import { lossFrame, lossPath, lossTangent, xOfValue, yOfLoss } from './loss-frame.ts';
import { TrialNote } from './trial-note.tsx';
import { curvePoints, type TrialRows } from './use-trial-rows.ts';
import styles from './what-if.module.css';

/** The ladder of sizes: from where the tangent is the curve to where it says nothing. */
const reaches = [0.01, 0.1, 1, 10] as const;

interface NudgeViewProps {
  readonly subject: TrialRows;
  readonly parameter: number;
  readonly kind: 'weight' | 'bias';
}

export function NudgeView({ subject, parameter, kind }: NudgeViewProps) {
  const t = useTranslate();
  const [reach, setReach] = useState<number>(1);
  const [change, setChange] = useState(0);
  const slope = useMemo(() => slopeAt(subject, parameter), [subject, parameter]);
  const nudged = useMemo(() => nudge(subject, parameter, slope, change), [subject, parameter, slope, change]);
  const curve = useMemo(
    () => lossCurve(subject, parameter, slope, reach, curvePoints(subject)),
    [subject, parameter, slope, reach],
  );
  const chooseReach = (next: number): void => {
    setReach(next);
    setChange(Math.min(next, Math.max(-next, change)));
  };
  const spoken = (number: number): string => spokenNumber(t, formatNumber(number));
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('whatIf.reach')}
        value={String(reach)}
        onChange={(next) => chooseReach(Number(next))}
        data={reaches.map((size) => ({ value: String(size), label: t('whatIf.reachOption', { size }) }))}
      />
      <SliderField
        label={t(kind === 'weight' ? 'whatIf.changeWeight' : 'whatIf.changeBias')}
        spoken={t('whatIf.changeSpoken', {
          change: spoken(change),
          predicted: spoken(nudged.predicted),
          actual: spoken(nudged.actual),
        })}
        value={change}
        minimum={-reach}
        maximum={reach}
        onChange={setChange}
      />
      <LossCurveView curve={curve} nudge={nudged} />
      <NudgeNumbers nudge={nudged} />
      {change !== 0 && <TrialNote onReset={() => setChange(0)} />}
    </>
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** L + g·Δ is the prediction; the curve of the loss adds the rest. The shown digits add up. */
function NudgeNumbers({ nudge: { loss, gradient, change, predicted, curvature, actual } }: { readonly nudge: Nudge }) {
  const t = useTranslate();
  const second = useMemo(
    () =>
      ({ form: 'sum', parts: [{ value: predicted }, { value: curvature }], value: actual, combine: total }) as const,
    [predicted, curvature, actual],
  );
  const shownSecond = useVisibleArithmetic(second);
  const step = gradient * change;
  const first = useMemo(
    () => ({ form: 'sum', parts: [{ value: loss }, { value: step }], value: predicted, combine: total }) as const,
    [loss, step, predicted],
  );
  const shownFirst = useVisibleArithmetic(first, shownSecond.digits);
  const lines = [
    ['lossNow', loss, shownFirst.parts[0]],
    ['gradientTimesChange', step, shownFirst.parts[1]],
    ['predicted', predicted, shownSecond.parts[0]],
    ['curvature', curvature, shownSecond.parts[1]],
    ['actual', actual, shownSecond.result],
  ] as const;
  return (
    <>
      <dl className={`${sectionsStyles.checkNumbers} ${styles.nudgeNumbers}`}>
        {lines.map(([name, value, text]) => (
          <div key={name} data-number={name}>
            <dt>{t(`whatIf.${name}`)}</dt>
            <dd title={fullPrecision(value)}>{text}</dd>
          </div>
        ))}
      </dl>
      {!(shownFirst.agrees && shownSecond.agrees) && <p className={explainStyles.note}>{t('explain.roundingShows')}</p>}
    </>
  );
}

const width = 288;
const height = 120;

interface LossCurveViewProps {
  readonly curve: readonly LossAt[];
  readonly nudge: Nudge;
}

/** The loss along one number: the curve, the tangent at the present value, and the point that a trial moves. */
function LossCurveView({ curve, nudge }: LossCurveViewProps) {
  const t = useTranslate();
  const frame = lossFrame(curve, width, height);
  if (frame === null) return <p className={explainStyles.note}>{t('whatIf.curveNotFinite')}</p>;
  const { value, change, loss, predicted, actual } = nudge;
  const x = xOfValue(frame, value + change);
  const words = { low: formatNumber(frame.left), high: formatNumber(frame.right), value: formatNumber(value) };
  return (
    <svg
      className={`${sectionsStyles.curve} ${styles.lossAlong}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('whatIf.curve', words)}
    >
      <path className={sectionsStyles.curveLine} d={lossPath(frame, curve)} />
      {Number.isFinite(nudge.gradient) && (
        <line className={sectionsStyles.curveTangent} {...lossTangent(frame, nudge)} />
      )}
      {Number.isFinite(actual - predicted) && change !== 0 && (
        <line className={styles.lossGap} x1={x} x2={x} y1={yOfLoss(frame, predicted)} y2={yOfLoss(frame, actual)} />
      )}
      <circle className={sectionsStyles.curveReal} cx={xOfValue(frame, value)} cy={yOfLoss(frame, loss)} r={4} />
      {Number.isFinite(actual) && <circle className={styles.lossPoint} cx={x} cy={yOfLoss(frame, actual)} r={6} />}
    </svg>
  );
}
