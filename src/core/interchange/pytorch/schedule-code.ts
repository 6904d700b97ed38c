// The learning rate of an epoch as Python: by the epoch's number alone, so that a run that is started again is where it was.
import type { LearningRateSchedule, ScheduleKind } from '#core/learning/schedules/schedule.ts';
import { scheduleRules } from '#core/learning/schedules/schedules.ts';
import { pythonNumber } from '../code/python-text.ts';

type Course = {
  readonly [Kind in ScheduleKind]: (schedule: Extract<LearningRateSchedule, { kind: Kind }>) => string;
};

const { step, cosine, plateau } = scheduleRules;

/** The rate `epoch` epochs after the course began. */
const courses: Course = {
  constant: () => 'LEARNING_RATE',
  step: ({ every, factor = step.defaults.factor }) => `LEARNING_RATE * ${pythonNumber(factor)} ** (epoch // ${every})`,
  exponential: ({ factor }) => `LEARNING_RATE * ${pythonNumber(factor)} ** epoch`,
  cosine: ({ epochs, minimum = cosine.defaults.minimum }) => {
    const low = pythonNumber(minimum);
    return `${low} + (LEARNING_RATE - ${low}) * (1 + math.cos(math.pi * epoch / ${epochs})) / 2`;
  },
  plateau: ({ minimum = plateau.defaults.minimum }) =>
    `max(LEARNING_RATE * plateau["scale"], min(LEARNING_RATE, ${pythonNumber(minimum)}))`,
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

function courseOf<Kind extends ScheduleKind>(schedule: Extract<LearningRateSchedule, { kind: Kind }>): string {
  return (courses[schedule.kind as Kind] as (schedule: LearningRateSchedule) => string)(schedule);
}

/** As ReduceLROnPlateau; a rate that would fall by less than its eps stays. */
function plateauLines(schedule: Extract<LearningRateSchedule, { kind: 'plateau' }>): readonly string[] {
  const { factor, patience, threshold, warmUp = 0 } = { ...plateau.defaults, ...schedule };
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
