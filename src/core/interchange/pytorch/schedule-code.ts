// The learning rate of an epoch as Python: by the epoch's number alone, so that a run that is started again is where it was.
import type { LearningRateSchedule } from '#core/learning/schedules/schedules.ts';
import type { CodeLanguage } from '../code/expression-code.ts';
import { pythonLanguage } from '../code/plain-languages.ts';
import { scheduleLines } from '../code/schedule-lines.ts';

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

/** Definitions of `rate_of(epoch, seen)`, `observe(seen, epoch, loss)`, and what is seen before the first loss. */
export function scheduleCode(schedule: LearningRateSchedule | undefined): readonly string[] {
  const seen = (name: string): string => `seen["${name}"]`;
  const { rate, warmUp, remembered, observed } = scheduleLines(schedule, scalarLanguage, 'LEARNING_RATE', seen);
  const lines = observed.map(({ target, code }) => `    ${target} = ${code}`);
  return [
    'def rate_of(epoch, seen):',
    '    """The learning rate of an epoch, counted from 0."""',
    `    return ${rate}`,
    '',
    '',
    `SEEN = {${remembered.map(({ name, begin }) => `"${name}": ${begin}`).join(', ')}}`,
    '',
    '',
    'def observe(seen, epoch, loss):',
    '    """What the schedule has seen of the losses after this epoch."""',
    ...(lines.length === 0 || warmUp === 0 ? [] : [`    if epoch < ${warmUp}:`, '        return seen']),
    ...(lines.length === 0 ? [] : ['    seen = dict(seen)', ...lines]),
    '    return seen',
  ];
}
