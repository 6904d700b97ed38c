// The course of the learning rate over the epochs of a run. Names, defaults and arithmetic are PyTorch's schedulers'.
import { assignments, type Line } from '#core/expression/assignments.ts';
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

export interface ScheduleRule<Kind extends ScheduleKind = ScheduleKind> {
  readonly kind: Kind;
  /** What PyTorch takes for the settings that are absent. */
  readonly defaults: { readonly [Name in OptionalNumber<ScheduleOf<Kind>>]-?: number };
  /**
   * The rate of an epoch of the course.
   * @param base the optimizer's learning rate
   * @param epoch counted from 0, where the course begins
   * @param scale product of the factors by which a loss that does not fall has lowered the rate so far
   */
  rate(schedule: ScheduleOf<Kind>, base: number, epoch: number, scale: number): number;
  /** Over base, epoch, scale and the settings. */
  readonly expression: Expression;
  /** The same as people read it. */
  readonly shown: Expression;
}

/** Variables of a course as formulas write them. */
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
const variables = Object.keys(courseSymbols);

interface Definition<Kind extends ScheduleKind> extends Pick<ScheduleRule<Kind>, 'kind' | 'defaults'> {
  /** Lines `name = expression` over base, epoch, scale, the settings and the lines above; the last one is the rate's. */
  readonly rate: readonly Line[];
  /** The rate as people read it; absent: as it is computed. */
  readonly shown?: string;
}

/** @throws ParseProblem for a line that does not read */
export function scheduleOf<const Kind extends ScheduleKind>({
  kind,
  defaults,
  rate,
  shown,
}: Definition<Kind>): ScheduleRule<Kind> {
  const known: Record<string, Expression> = {};
  for (const { name, value } of assignments(rate, variables)) known[name] = substitute(value, known);
  const expression = known.rate ?? constant(Number.NaN);
  const evaluator = new Evaluator(programOf([expression], variables));
  return {
    kind,
    defaults,
    expression,
    shown: shown === undefined ? expression : parseExpression(shown, { ...ruleLanguage, variables }),
    rate(schedule, base, epoch, scale) {
      const numbers: Readonly<Record<string, unknown>> = { ...defaults, ...schedule, base, epoch, scale };
      for (const [at, name] of variables.entries()) evaluator.inputs[at] = Number(numbers[name]);
      evaluator.run();
      return evaluator.output(0);
    },
  };
}
