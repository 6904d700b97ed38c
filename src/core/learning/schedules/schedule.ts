// The course of the learning rate over the epochs of a run. Names, defaults and arithmetic are PyTorch's schedulers'.
import { type Assignment, assignments, type Line } from '#core/expression/assignments.ts';
import { derivedOnce } from '#core/expression/derived-once.ts';
import { type Expression, substitute } from '#core/expression/expression.ts';
import { parseExpression } from '#core/expression/parse.ts';
import { Evaluator, programOf } from '#core/expression/program.ts';
import { ruleLanguage } from '#core/expression/rule-language.ts';
import { constant } from '#core/expression/simplify.ts';

/** What every schedule may have besides its own course. */
interface EverySchedule {
  /** Epochs in which the rate rises in a line from a third to the whole; the course begins after them. Absent: 0. */
  readonly warmUp?: number;
  /** A file's fields that this program does not know. */
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

export type LearningRateSchedule = EverySchedule &
  (
    | { readonly kind: 'constant' }
    /** × `factor` after every `every` epochs (StepLR). */
    | { readonly kind: 'step'; readonly every: number; readonly factor?: number }
    /** × `factor` after each epoch (ExponentialLR). */
    | { readonly kind: 'exponential'; readonly factor: number }
    /** Half a cosine down to `minimum` in `epochs` epochs (CosineAnnealingLR). */
    | { readonly kind: 'cosine'; readonly epochs: number; readonly minimum?: number }
    /** × `factor` when the loss has not fallen for more than `patience` epochs (ReduceLROnPlateau): the validation loss, without a split the training loss. */
    | {
        readonly kind: 'plateau';
        readonly factor?: number;
        readonly patience?: number;
        readonly threshold?: number;
        readonly minimum?: number;
      }
  );

export type ScheduleKind = LearningRateSchedule['kind'];

export type ScheduleOf<Kind extends ScheduleKind> = Extract<LearningRateSchedule, { kind: Kind }>;

type NumbersOf<Schedule> = Exclude<keyof Schedule, keyof EverySchedule | 'kind'>;

/** The numbers of a course, of whichever kind. */
export type ScheduleNumber = { [Kind in ScheduleKind]: NumbersOf<ScheduleOf<Kind>> }[ScheduleKind];

/** The settings of a schedule that a document may leave out. */
type OptionalNumber<Schedule> = keyof {
  [Name in keyof Schedule as object extends Pick<Schedule, Name>
    ? Extract<Name, ScheduleNumber>
    : never]: Schedule[Name];
};

/** A number that a schedule remembers of the losses. */
export interface RememberedNumber {
  /** Before the first loss; a file leaves out what is infinite. */
  readonly begin: number;
  /** What a file may say; absent: any number. */
  readonly range?: { readonly minimum: number; readonly maximum: number; readonly isWhole?: true };
}

/** What a schedule has seen of the losses, by the names of what it remembers. Plain data, part of a run's state. */
export interface ScheduleMemory {
  readonly kind: ScheduleKind;
  readonly numbers: Readonly<Record<string, number>>;
}

export interface ScheduleRule<Kind extends ScheduleKind = ScheduleKind> {
  readonly kind: Kind;
  /** What PyTorch takes for the settings that are absent. */
  readonly defaults: { readonly [Name in OptionalNumber<ScheduleOf<Kind>>]-?: number };
  /**
   * The rate of an epoch of the course.
   * @param base the optimizer's learning rate
   * @param epoch counted from 0, where the course begins
   * @param memory what it has seen of the losses, by name
   */
  rate(schedule: ScheduleOf<Kind>, base: number, epoch: number, memory: ScheduleMemory['numbers']): number;
  /** What it remembers of the losses; empty: it does not follow them. */
  readonly remembers: Readonly<Record<string, RememberedNumber>>;
  /** What it remembers after an epoch of the course with this loss. */
  observe(
    schedule: ScheduleOf<Kind>,
    base: number,
    memory: ScheduleMemory['numbers'],
    loss: number,
  ): ScheduleMemory['numbers'];
  /** The lines of `observe`, over base, loss, the settings and what is remembered. */
  readonly observed: readonly Assignment[];
  /** The rate, over base, epoch, the settings and what is remembered. */
  readonly expression: Expression;
  /** The same as people read it. */
  readonly shown: Expression;
}

/** Variables of a course as formulas write them; whatever else a schedule remembers goes by its name. */
export const courseSymbols: { readonly [Name in ScheduleNumber | 'base' | 'epoch' | 'scale']: string } = {
  base: '\\eta_0',
  epoch: 'e',
  scale: 's',
  every: 'k',
  factor: '\\gamma',
  epochs: 'T',
  minimum: '\\eta_{\\min}',
  patience: 'p',
  threshold: '\\tau',
};
interface Definition<Kind extends ScheduleKind>
  extends Pick<ScheduleRule<Kind>, 'kind' | 'defaults'>,
    Partial<Pick<ScheduleRule<Kind>, 'remembers'>> {
  /** Lines `name = expression` over base, epoch, the settings, what is remembered and the lines above; the last one is the rate's. */
  readonly rate: readonly Line[];
  /** Lines over base, loss, the settings, what is remembered and the lines above; each remembered number has one. */
  readonly observe?: readonly Line[];
  /** The rate as people read it; absent: as it is computed. */
  readonly shown?: string;
}

/** @throws ParseProblem for a line that does not read */
export function scheduleOf<const Kind extends ScheduleKind>({
  kind,
  defaults,
  remembers = {},
  rate,
  shown,
  observe = [],
}: Definition<Kind>): ScheduleRule<Kind> {
  const remembered = Object.keys(remembers);
  const settings = [...new Set([...Object.keys(courseSymbols), ...remembered])];
  const expression = substituted(assignments(rate, settings)).rate ?? constant(Number.NaN);
  const rateOf = numbersOf([expression], settings);
  const observed = assignments(observe, [...settings, 'loss']);
  const after = substituted(observed);
  const memoryOf = numbersOf(
    remembered.map((name) => after[name] ?? constant(Number.NaN)),
    [...settings, 'loss'],
  );
  return {
    kind,
    defaults,
    remembers,
    observed,
    expression,
    shown: shown === undefined ? expression : parseExpression(shown, { ...ruleLanguage, variables: settings }),
    rate: (schedule, base, epoch, memory) =>
      rateOf({ ...defaults, ...schedule, ...memory, base, epoch })[0] ?? Number.NaN,
    observe(schedule, base, memory, loss) {
      const numbers = memoryOf({ ...defaults, ...schedule, ...memory, base, loss });
      return Object.fromEntries(remembered.map((name, at) => [name, numbers[at] ?? Number.NaN]));
    },
  };
}

/** Each line's value over what was known before the first one. */
function substituted(lines: readonly Assignment[]): Readonly<Record<string, Expression>> {
  const known: Record<string, Expression> = {};
  for (const { name, value } of lines) known[name] = substitute(value, known);
  return known;
}

/** Computes expressions from named numbers. */
function numbersOf(
  expressions: readonly Expression[],
  variables: readonly string[],
): (numbers: Readonly<Record<string, unknown>>) => readonly number[] {
  const evaluatorOnce = derivedOnce(() => new Evaluator(programOf(expressions, variables)));
  return (numbers) => {
    const evaluator = evaluatorOnce();
    for (const [at, name] of variables.entries()) evaluator.inputs[at] = Number(numbers[name]);
    evaluator.run();
    return expressions.map((_, at) => evaluator.output(at));
  };
}
