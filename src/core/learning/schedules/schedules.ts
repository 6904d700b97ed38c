// The table of schedules, and the one question that a run asks: which learning rate has this epoch?
import { variablesOf } from '#core/expression/expression.ts';
import { texOf } from '#core/expression/tex.ts';
import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { exponential } from './exponential.ts';
import { freshPlateau, observePlateau, type PlateauState, plateau } from './plateau.ts';
import { courseSymbols, type LearningRateSchedule, type ScheduleKind, type ScheduleRule } from './schedule.ts';
import { step } from './step.ts';

export const scheduleRules: { readonly [Kind in ScheduleKind]: ScheduleRule<Kind> } = {
  constant,
  step,
  exponential,
  cosine,
  plateau,
};

/** Every kind, in the order in which they are offered. */
export const scheduleKinds = Object.keys(scheduleRules) as readonly ScheduleKind[];

/** Share of the rate with which a warm-up begins: PyTorch's LinearLR from `start_factor` 1/3. */
const firstShare = 1 / 3;

/**
 * The rate of an epoch.
 * @param base the optimizer's learning rate
 * @param epoch the one that is trained, counted from 0
 * @param state what a plateau has seen; absent: nothing yet
 */
export function scheduledRate(
  schedule: LearningRateSchedule | undefined,
  base: number,
  epoch: number,
  state: PlateauState = freshPlateau,
): number {
  if (schedule === undefined) return base;
  const { warmUp = 0 } = schedule;
  if (epoch < warmUp) return base * (firstShare + (1 - firstShare) * (epoch / warmUp));
  return scheduleRule(schedule).rate(schedule, base, epoch - warmUp, state.scale);
}

export function scheduleRule({ kind }: LearningRateSchedule): ScheduleRule {
  return scheduleRules[kind] as ScheduleRule;
}

/** Its rates can't be foreseen. */
export function followsLoss(schedule: LearningRateSchedule): boolean {
  return variablesOf(scheduleRule(schedule).expression).has('scale');
}

/** What a plateau has seen after an epoch with this loss; a warm-up's epochs and other schedules see nothing. */
export function observeLoss(
  schedule: LearningRateSchedule | undefined,
  base: number,
  epoch: number,
  state: PlateauState,
  loss: number,
): PlateauState {
  if (schedule?.kind !== 'plateau' || epoch < (schedule.warmUp ?? 0)) return state;
  return observePlateau(schedule, base, state, loss);
}

/** TeX of the rate of epoch e, one line per equation. */
export function scheduleFormula(schedule: LearningRateSchedule): readonly string[] {
  const course = `\\eta_e=${texOf(scheduleRule(schedule).shown, { variables: courseSymbols, isGreater: null })}`;
  if ((schedule.warmUp ?? 0) === 0) return [course];
  return ['\\eta_e=\\eta_0\\left(\\tfrac13+\\tfrac23\\,\\tfrac{e}{W}\\right)\\quad(e<W)', course];
}
