// A small change of one weight or bias: what its gradient predicts of the loss, and what the loss really becomes.
import { backward } from '#core/graph/evaluate.ts';
import { forEachBlock, forwardUnder, lossUnder, type TrialSubject } from './trial.ts';

export interface Slope {
  /** The parameter's present value. */
  readonly value: number;
  /** Mean loss over the rows at that value, and its derivative there. */
  readonly loss: number;
  readonly gradient: number;
}

export interface Nudge extends Slope {
  readonly change: number;
  /** On the tangent: loss + gradient · change. */
  readonly predicted: number;
  /** At value + change. */
  readonly actual: number;
  /** actual − predicted: what the tangent cannot know, because the loss is curved. */
  readonly curvature: number;
}

export interface LossAt {
  readonly value: number;
  readonly loss: number;
}

/** Loss and gradient at the parameter's present value. */
export function slopeAt(subject: TrialSubject, parameter: number): Slope {
  let loss = 0;
  let gradient = 0;
  forEachBlock(subject, null, (trace) => {
    const share = trace.count / subject.rows.length;
    loss += share * forwardUnder(trace, null);
    backward(trace);
    gradient += share * (trace.parameterGradients[parameter] ?? Number.NaN);
  });
  return { value: subject.parameters[parameter] ?? Number.NaN, loss, gradient };
}

export function nudge(subject: TrialSubject, parameter: number, slope: Slope, change: number): Nudge {
  const predicted = slope.loss + slope.gradient * change;
  const trial = { kind: 'parameter', parameter, value: slope.value + change } as const;
  const actual = change === 0 ? slope.loss : lossUnder(subject, trial);
  return { ...slope, change, predicted, actual, curvature: actual - predicted };
}

/** The loss along the parameter, from `reach` below its value to `reach` above, at evenly spaced values. */
export function lossCurve(
  subject: TrialSubject,
  parameter: number,
  { value }: Slope,
  reach: number,
  points: number,
): readonly LossAt[] {
  return Array.from({ length: points }, (_, at) => {
    const tried = value + reach * ((2 * at) / (points - 1) - 1);
    return { value: tried, loss: lossUnder(subject, { kind: 'parameter', parameter, value: tried }) };
  });
}
