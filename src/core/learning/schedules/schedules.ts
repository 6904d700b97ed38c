// The table of schedules, and the one question that a run asks: which learning rate has this epoch?
import { variablesOf } from '#core/expression/expression.ts';
import { texOf } from '#core/expression/tex.ts';
import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { exponential } from './exponential.ts';
import { plateau } from './plateau.ts';
import type { AnySchedule, RememberedNumbers, ScheduleRule } from './schedule.ts';
import { step } from './step.ts';
import { warmUpRule } from './warm-up.ts';

export const scheduleRules = {
  constant,
  step,
  exponential,
  cosine,
  plateau,
} as const satisfies Readonly<Record<string, ScheduleRule>>;

type Rules = typeof scheduleRules;
export type ScheduleKind = keyof Rules;

/** The numbers of a course, of whichever kind. */
export type ScheduleNumber = { [Kind in ScheduleKind]: keyof Rules[Kind]['numbers'] }[ScheduleKind];

export type ScheduleOf<Kind extends ScheduleKind> = AnySchedule & { readonly kind: Kind } & ReturnType<
    Rules[Kind]['begin']
  >;

/** The course of the learning rate over the epochs of a run, by its kind and its numbers. */
export type LearningRateSchedule = { readonly [Kind in ScheduleKind]: ScheduleOf<Kind> }[ScheduleKind];

/** Every kind, in the order in which they are offered. */
export const scheduleKinds = Object.keys(scheduleRules) as readonly ScheduleKind[];

/** The numbers of a course, in the order of the file. */
export function scheduleNumbersOf(kind: ScheduleKind): readonly ScheduleNumber[] {
  return Object.keys(scheduleRules[kind].numbers) as ScheduleNumber[];
}

/** What a schedule has seen of the losses. Plain data, part of a run's state. */
export interface ScheduleMemory {
  readonly kind: ScheduleKind;
  readonly numbers: RememberedNumbers;
}

/** Variables of a course as formulas write them; whatever else a schedule remembers goes by its name. */
const courseSymbols: { readonly [Name in ScheduleNumber | 'base' | 'epoch' | 'scale' | 'warmUp']: string } = {
  base: '\\eta_0',
  epoch: 'e',
  scale: 's',
  every: 'k',
  factor: '\\gamma',
  epochs: 'T',
  minimum: '\\eta_{\\min}',
  patience: 'p',
  threshold: '\\tau',
  warmUp: 'W',
};

/**
 * The rate of an epoch.
 * @param base the optimizer's learning rate
 * @param epoch the one that is trained, counted from 0
 * @param memory what has been seen of the losses; absent: nothing yet
 */
export function scheduledRate(
  schedule: LearningRateSchedule | undefined,
  base: number,
  epoch: number,
  memory?: ScheduleMemory,
): number {
  if (schedule === undefined) return base;
  const { warmUp = 0 } = schedule;
  if (epoch < warmUp) return warmUpRule.rate(schedule, base, epoch, {});
  return scheduleRule(schedule).rate(schedule, base, epoch - warmUp, numbersIn(schedule, memory));
}

/** A rule whatever its settings. */
export function scheduleRule({ kind }: Pick<LearningRateSchedule, 'kind'>): ScheduleRule {
  return scheduleRules[kind];
}

/** Its rates can't be foreseen. */
export function followsLoss(schedule: LearningRateSchedule): boolean {
  return Object.keys(scheduleRule(schedule).remembers).length > 0;
}

/** What the schedule remembers, when it has seen this; another one's memory counts for nothing. */
function numbersIn(schedule: LearningRateSchedule, memory: ScheduleMemory | undefined): ScheduleMemory['numbers'] {
  const { remembers } = scheduleRule(schedule);
  const begin = Object.fromEntries(Object.entries(remembers).map(([name, number]) => [name, number.begin]));
  return memory?.kind === schedule.kind ? { ...begin, ...memory.numbers } : begin;
}

/** The memory with which a run of this schedule goes on; undefined: it does not follow the losses. */
export function continuedMemory(
  schedule: LearningRateSchedule | undefined,
  memory?: ScheduleMemory,
): ScheduleMemory | undefined {
  if (schedule === undefined || !followsLoss(schedule)) return undefined;
  return { kind: schedule.kind, numbers: numbersIn(schedule, memory) };
}

/** What has been seen after an epoch with this loss; nothing while the rate warms up. */
export function observeLoss(
  schedule: LearningRateSchedule | undefined,
  base: number,
  epoch: number,
  memory: ScheduleMemory | undefined,
  loss: number,
): ScheduleMemory | undefined {
  const before = continuedMemory(schedule, memory);
  if (schedule === undefined || before === undefined || epoch < (schedule.warmUp ?? 0)) return before;
  return { ...before, numbers: scheduleRule(schedule).observe(schedule, base, before.numbers, loss) };
}

/** The memory for losses that can't be compared with those of before: what the rate itself hangs on stays. */
export function forgetLosses({ kind, numbers }: ScheduleMemory): ScheduleMemory {
  const { remembers, expression } = scheduleRule({ kind });
  const read = variablesOf(expression);
  const kept = Object.entries(remembers).map(([name, { begin }]) => [name, read.has(name) ? numbers[name] : begin]);
  return { kind, numbers: Object.fromEntries(kept) };
}

/** TeX of the rate of epoch e, one line per equation. */
export function scheduleFormula(schedule: LearningRateSchedule): readonly string[] {
  const formulaOf = ({ shown }: ScheduleRule): string =>
    `\\eta_e=${texOf(shown, { variables: courseSymbols, isGreater: null })}`;
  const course = formulaOf(scheduleRule(schedule));
  return (schedule.warmUp ?? 0) === 0 ? [course] : [`${formulaOf(warmUpRule)}\\quad(e<W)`, course];
}
