// The course of the learning rate over the epochs of a run. Names, defaults and arithmetic are PyTorch's schedulers'.
import { type Assignment, assignments, type Line, substituted } from '#core/expression/assignments.ts';
import { derivedOnce } from '#core/expression/derived-once.ts';
import type { Expression } from '#core/expression/expression.ts';
import { parseExpression } from '#core/expression/parse.ts';
import { Evaluator, programOf } from '#core/expression/program.ts';
import { ruleLanguage } from '#core/expression/rule-language.ts';
import { constant } from '#core/expression/simplify.ts';
import type { SettingRange } from '../setting-range.ts';

/** What every schedule has or may have besides the numbers of its course. */
export interface AnySchedule {
  readonly kind: string;
  /** Epochs in which the rate rises in a line from a third to the whole; the course begins after them. Absent: 0. */
  readonly warmUp?: number;
  /** A file's fields that this program does not know. */
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

/** A number that a schedule remembers of the losses. */
export interface RememberedNumber {
  /** Before the first loss; a file leaves out what is infinite. */
  readonly begin: number;
  /** What a file may say; absent: any number. */
  readonly range?: SettingRange;
}

/** What a schedule has seen of the losses, by the names of what it remembers. */
export type RememberedNumbers = Readonly<Record<string, number>>;

/** The numbers of a new choice. */
type BeginOf<Name extends string, Optional extends string> = {
  readonly [Each in Exclude<Name, Optional>]: number;
} & { readonly [Each in Optional]?: number };

export interface ScheduleRule<
  Kind extends string = string,
  Name extends string = string,
  Optional extends string = string,
> {
  readonly kind: Kind;
  /** The numbers of its course and what they may be, in the order of the file and of the fields. Whole numbers count epochs. */
  readonly numbers: { readonly [Each in Name]: SettingRange };
  /** What PyTorch takes for the numbers that a document may leave out. */
  readonly defaults: { readonly [Each in Optional]: number };
  /** What a new choice begins with, for a course of so many epochs. */
  begin(epochs: number): BeginOf<Name, Optional>;
  /**
   * The rate of an epoch of the course.
   * @param base the optimizer's learning rate
   * @param epoch counted from 0, where the course begins
   * @param memory what it has seen of the losses, by name
   */
  rate(schedule: AnySchedule, base: number, epoch: number, memory: RememberedNumbers): number;
  /** What it remembers of the losses; empty: it does not follow them. */
  readonly remembers: Readonly<Record<string, RememberedNumber>>;
  /** What it remembers after an epoch of the course with this loss. */
  observe(schedule: AnySchedule, base: number, memory: RememberedNumbers, loss: number): RememberedNumbers;
  /** The lines of `observe`, over base, loss, the settings and what is remembered. */
  readonly observed: readonly Assignment[];
  /** The rate, over base, epoch, the settings and what is remembered. */
  readonly expression: Expression;
  /** The same as people read it. */
  readonly shown: Expression;
}

interface Definition<Kind extends string, Name extends string, Optional extends string>
  extends Pick<ScheduleRule<Kind, Name, Optional>, 'kind' | 'numbers' | 'defaults'>,
    Partial<Pick<ScheduleRule, 'remembers'>> {
  begin(epochs: number): NoInfer<BeginOf<Name, Optional>>;
  /** Lines `name = expression` over base, epoch, the settings, what is remembered and the lines above; the last one is the rate's. */
  readonly rate: readonly Line[];
  /** Lines over base, loss, the settings, what is remembered and the lines above; each remembered number has one. */
  readonly observe?: readonly Line[];
  /** The rate as people read it; absent: as it is computed. */
  readonly shown?: string;
}

/** @throws ParseProblem for a line that does not read */
export function scheduleOf<const Kind extends string, Name extends string, Optional extends Name>({
  kind,
  numbers,
  defaults,
  begin,
  remembers = {},
  rate,
  shown,
  observe = [],
}: Definition<Kind, Name, Optional>): ScheduleRule<Kind, Name, Optional> {
  const remembered = Object.keys(remembers);
  const settings = ['base', 'epoch', ...Object.keys(numbers), ...remembered];
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
    numbers,
    defaults,
    begin,
    remembers,
    observed,
    expression,
    shown: shown === undefined ? expression : parseExpression(shown, { ...ruleLanguage, variables: settings }),
    rate: (schedule, base, epoch, memory) =>
      rateOf({ ...defaults, ...schedule, ...memory, base, epoch })[0] ?? Number.NaN,
    observe(schedule, base, memory, loss) {
      const seen = memoryOf({ ...defaults, ...schedule, ...memory, base, loss });
      return Object.fromEntries(remembered.map((name, at) => [name, seen[at] ?? Number.NaN]));
    },
  };
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
