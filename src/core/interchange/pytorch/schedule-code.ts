// The learning rate of an epoch as Python: by the epoch's number alone, so that a run that is started again is where it was.
import { settled } from '#core/expression/simplify.ts';
import { followsLoss, type LearningRateSchedule, scheduleRule } from '#core/learning/schedules/schedules.ts';
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

/** Definitions of `rate_of(epoch, seen)`, `observe(seen, epoch, loss)`, and what is seen before the first loss. */
export function scheduleCode(schedule: LearningRateSchedule | undefined): readonly string[] {
  const { warmUp = 0 } = schedule ?? {};
  const course = schedule === undefined ? 'LEARNING_RATE' : courseOf(schedule);
  const rise = [
    `    if epoch < ${warmUp}:`,
    `        return LEARNING_RATE * (1 / 3 + 2 / 3 * epoch / ${warmUp})`,
    `    epoch -= ${warmUp}`,
  ];
  return [
    'def rate_of(epoch, seen):',
    '    """The learning rate of an epoch, counted from 0."""',
    ...(warmUp === 0 ? [] : rise),
    `    return ${course}`,
    '',
    '',
    ...memoryLines(schedule),
  ];
}

/** The rate `epoch` epochs after the course began. */
function courseOf(schedule: LearningRateSchedule): string {
  const rule = scheduleRule(schedule);
  const seen = Object.keys(rule.remembers).map((name) => [name, `seen["${name}"]`]);
  const variables = { base: 'LEARNING_RATE', ...Object.fromEntries(seen) };
  return codeOf(settled(rule.expression, settingsOf(schedule)), scalarLanguage, variables);
}

function settingsOf(schedule: LearningRateSchedule): Readonly<Record<string, number>> {
  const settings = Object.entries({ ...scheduleRule(schedule).defaults, ...schedule }).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(settings);
}

function memoryLines(schedule: LearningRateSchedule | undefined): readonly string[] {
  const head = [
    'def observe(seen, epoch, loss):',
    '    """What the schedule has seen of the losses after this epoch."""',
  ];
  if (schedule === undefined || !followsLoss(schedule)) return ['SEEN = {}', '', '', ...head, '    return seen'];
  const { warmUp = 0 } = schedule;
  const { remembers, observed } = scheduleRule(schedule);
  const begins = Object.entries(remembers).map(([name, { begin }]) => `"${name}": ${pythonNumber(begin)}`);
  const names = Object.keys(remembers);
  const settings = settingsOf(schedule);
  return [
    `SEEN = {${begins.join(', ')}}`,
    '',
    '',
    ...head,
    ...(warmUp === 0 ? [] : [`    if epoch < ${warmUp}:`, '        return seen']),
    ...names.map((name) => `    ${name} = seen["${name}"]`),
    ...observed.map(({ name, value }) => {
      return `    ${name} = ${codeOf(settled(value, settings), scalarLanguage, { base: 'LEARNING_RATE' })}`;
    }),
    `    return {**seen, ${names.map((name) => `"${name}": ${name}`).join(', ')}}`,
  ];
}
