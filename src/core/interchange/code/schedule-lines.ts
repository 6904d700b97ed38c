// The learning rate of an epoch as code: an expression for the rate, and lines for what the schedule remembers of the losses.
import { type Expression, substitute } from '#core/expression/expression.ts';
import { select, settled, subtract } from '#core/expression/simplify.ts';
import { type LearningRateSchedule, scheduleRule } from '#core/learning/schedules/schedules.ts';
import { warmUpRule } from '#core/learning/schedules/warm-up.ts';
import { type CodeLanguage, codeOf } from './expression-code.ts';

export interface ScheduleLines {
  /** Over `epoch`, counted from 0, and what is remembered. */
  readonly rate: string;
  /** Epochs whose losses are not looked at. */
  readonly warmUp: number;
  /** What is remembered, with what it begins with; empty: the schedule does not follow the losses. */
  readonly remembered: readonly { readonly name: string; readonly begin: string }[];
  /** Over `loss`, after an epoch. */
  readonly observed: readonly { readonly target: string; readonly isRemembered: boolean; readonly code: string }[];
}

/** @param base code of the optimizer's rate. @param placeOf code of what is remembered by this name */
export function scheduleLines(
  schedule: LearningRateSchedule | undefined,
  language: CodeLanguage,
  base: string,
  placeOf: (name: string) => string,
): ScheduleLines {
  if (schedule === undefined) return { rate: base, warmUp: 0, remembered: [], observed: [] };
  const { warmUp = 0 } = schedule;
  const { remembers, expression, observed } = scheduleRule(schedule);
  const places = Object.fromEntries(Object.keys(remembers).map((name) => [name, placeOf(name)]));
  const settings = settingsOf(schedule);
  const code = (each: Expression): string => codeOf(settled(each, settings), language, { base, ...places });
  return {
    rate: code(warmUp === 0 ? expression : afterWarmUp(expression)),
    warmUp,
    remembered: Object.entries(remembers).map(([name, { begin }]) => ({ name, begin: language.number(begin) })),
    observed: observed.map(({ name, value }) => ({
      target: places[name] ?? name,
      isRemembered: name in places,
      code: code(value),
    })),
  };
}

/** The course begins where the warm-up ends. */
function afterWarmUp(course: Expression): Expression {
  const epoch = { kind: 'variable', name: 'epoch' } as const;
  const warmUp = { kind: 'variable', name: 'warmUp' } as const;
  return select(warmUp, epoch, warmUpRule.expression, substitute(course, { epoch: subtract(epoch, warmUp) }));
}

function settingsOf(schedule: LearningRateSchedule): Readonly<Record<string, number>> {
  const settings = Object.entries({ ...scheduleRule(schedule).defaults, ...schedule }).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(settings);
}
