// The learning rate of an epoch as Python: by the epoch's number alone, so that a run that is started again is where it was.
import { settled } from '#core/expression/simplify.ts';
import type { LearningRateSchedule, ScheduleOf } from '#core/learning/schedules/schedule.ts';
import { scheduleRule, scheduleRules } from '#core/learning/schedules/schedules.ts';
import { type CodeLanguage, codeOf } from '../code/expression-code.ts';
import { pythonLanguage } from '../code/plain-languages.ts';
import { pythonNumber } from '../code/python-text.ts';

/** Without helpers: of one number, which is never far out. */
const scalarLanguage: CodeLanguage = {
  ...pythonLanguage,
  functions: {
    ...pythonLanguage.functions,
    power: ([a, b]) => `(${a}) ** (${b})`,
    exp: ([u]) => `math.exp(${u})`,
    expm1: ([u]) => `math.expm1(${u})`,
    log1p: ([u]) => `math.log1p(${u})`,
    sign: ([u]) => `((${u} > 0) - (${u} < 0))`,
    sigmoid: ([u]) => `(1 / (1 + math.exp(-(${u}))))`,
    relu: ([u]) => `max(${u}, 0.0)`,
    softplus: ([u]) => `math.log1p(math.exp(${u}))`,
    erf: ([u]) => `math.erf(${u})`,
    normalProbability: ([u]) => `(0.5 * math.erfc(-(${u}) * ${Math.SQRT1_2}))`,
    normalDensity: ([u]) => `(0.3989422804014327 * math.exp(-0.5 * (${u}) ** 2))`,
  },
};

/** Definitions of `rate_of(epoch, plateau)` and `observe(plateau, epoch, loss)`. */
export function scheduleCode(schedule: LearningRateSchedule | undefined): readonly string[] {
  const { warmUp = 0 } = schedule ?? {};
  const course = schedule === undefined ? 'LEARNING_RATE' : courseOf(schedule);
  const rise = [
    `    if epoch < ${warmUp}:`,
    `        return LEARNING_RATE * (1 / 3 + 2 / 3 * epoch / ${warmUp})`,
    `    epoch -= ${warmUp}`,
  ];
  return [
    'def rate_of(epoch, plateau):',
    '    """The learning rate of an epoch, counted from 0."""',
    ...(warmUp === 0 ? [] : rise),
    `    return ${course}`,
    '',
    '',
    'def observe(plateau, epoch, loss):',
    '    """What the schedule has seen of the losses after this epoch."""',
    ...(schedule?.kind === 'plateau' ? plateauLines(schedule) : ['    return plateau']),
  ];
}

/** The rate `epoch` epochs after the course began. */
function courseOf(schedule: LearningRateSchedule): string {
  const rule = scheduleRule(schedule);
  const settings = Object.entries({ ...rule.defaults, ...schedule }).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value] as const] : [],
  );
  const variables = { base: 'LEARNING_RATE', scale: 'plateau["scale"]' };
  return codeOf(settled(rule.expression, Object.fromEntries(settings)), scalarLanguage, variables);
}

/** As ReduceLROnPlateau; a rate that would fall by less than its eps stays. */
function plateauLines(schedule: ScheduleOf<'plateau'>): readonly string[] {
  const { factor, patience, threshold, warmUp = 0 } = { ...scheduleRules.plateau.defaults, ...schedule };
  return [
    ...(warmUp === 0 ? [] : [`    if epoch < ${warmUp}:`, '        return plateau']),
    `    if loss < plateau["best"] * (1 - ${pythonNumber(threshold)}):`,
    '        return {**plateau, "best": loss, "badEpochs": 0}',
    '    bad_epochs = plateau["badEpochs"] + 1',
    `    if bad_epochs <= ${patience}:`,
    '        return {**plateau, "badEpochs": bad_epochs}',
    `    lower = {**plateau, "badEpochs": 0, "scale": plateau["scale"] * ${pythonNumber(factor)}}`,
    `    fall = rate_of(${warmUp}, plateau) - rate_of(${warmUp}, lower)`,
    '    return lower if fall > 1e-8 else {**plateau, "badEpochs": 0}',
  ];
}
