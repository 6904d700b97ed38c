// An optimizer, made from the lines of its update: what it remembers, then the parameter. Semantics are PyTorch's.

import { type Assignment, assignments, type Line, substituted } from '#core/expression/assignments.ts';
import { type Expression, variablesOf } from '#core/expression/expression.ts';
import { parseExpression } from '#core/expression/parse.ts';
import { Evaluator, programOf } from '#core/expression/program.ts';
import { ruleLanguage } from '#core/expression/rule-language.ts';
import { constants } from '#core/expression/simplify.ts';
import { textOf } from '#core/expression/text.ts';

type Setting = number | boolean;

/** What every optimizer's settings have; the others are named by its defaults. */
export interface AnySettings {
  readonly kind: string;
  readonly learningRate: number;
}

/** What a slot or a line of an update is to people. */
export type LineMeaning =
  | 'velocity'
  | 'lookAhead'
  | 'squares'
  | 'scaledGradient'
  | 'firstMoment'
  | 'secondMoment'
  | 'correctedFirstMoment'
  | 'correctedSecondMoment'
  /** Something else that is remembered. */
  | 'optimizerMemory'
  /** A number on the way. */
  | 'optimizerNumber';

/** What an optimizer makes of the direction of the step, which is the gradient at first. */
export type DirectionKind = 'momentum' | 'adaptiveScaling';

export interface Direction {
  readonly kind: DirectionKind;
  readonly value: Expression;
}

export interface OptimizerRule<
  Defaults extends Readonly<Record<string, Setting>> = Readonly<Record<string, Setting>>,
  Kind extends string = string,
> {
  readonly kind: Kind;
  /** Symbols of the state slots, in order, as Explain shows them: v for a velocity, m for a first moment … */
  readonly slots: readonly string[];
  /** The learning rate a new choice of this optimizer starts with; fit for small networks, so above PyTorch's. */
  readonly defaultLearningRate: number;
  /** What PyTorch takes for the settings that are absent. */
  readonly defaults: Defaults;
  /** Its weight decay acts on the parameter in the update itself, not by way of the gradient. */
  readonly decaysParameters: boolean;
  readonly update: readonly Assignment[];
  /** The same lines as people read them. */
  readonly shown: readonly Assignment[];
  readonly meanings: Readonly<Record<string, LineMeaning>>;
  /** The direction of the step after each of the optimizer's ideas; the last one, times −rate, is the step. */
  readonly directions: readonly Direction[];
}

type NameIn<Each extends Line> = Each extends `${infer Name} = ${string}` ? Name : never;

interface Definition<Defaults, Kind, Slot extends string, Update extends Line, Shown extends Line> {
  readonly kind: Kind;
  readonly slots: readonly Slot[];
  readonly defaultLearningRate: number;
  readonly defaults: Defaults;
  readonly decaysParameters?: boolean;
  /**
   * Lines `name = expression` over w (the parameter), g (its gradient), t (the number of this step, from 1), rate, the
   * defaults' names, the slots (before their own line: what is remembered) and the lines above. The last one is w's.
   */
  readonly update: readonly Update[];
  /** The same in the form that people read; absent: the lines of the update themselves. */
  readonly shown?: readonly Shown[];
  /** Of every slot and every shown line but w's, by their names. */
  readonly meanings: { readonly [Name in Slot | Exclude<NameIn<Shown>, 'w'>]: LineMeaning };
  /** What stands at the step's direction after each idea, in their order, over the shown lines. */
  readonly directions: readonly (readonly [DirectionKind, string])[];
}

/** @throws ParseProblem for a line that does not read */
export function optimizerOf<
  const Kind extends string,
  Defaults extends Readonly<Record<string, Setting>>,
  const Slot extends string,
  const Update extends Line,
  const Shown extends Line = Update,
>({
  kind,
  slots,
  defaultLearningRate,
  defaults,
  decaysParameters = false,
  update,
  shown,
  meanings,
  directions,
}: Definition<Defaults, Kind, Slot, Update, Shown>): OptimizerRule<Defaults, Kind> {
  const start = ['w', 'g', 't', 'rate', ...Object.keys(defaults), ...slots];
  const lines = assignments(update, start);
  const shownLines = shown === undefined ? lines : assignments(shown, start);
  const variables = [...start, ...shownLines.map(({ name }) => name)];
  return {
    kind,
    slots,
    defaultLearningRate,
    defaults,
    decaysParameters,
    update: lines,
    shown: shownLines,
    meanings,
    directions: directions.map(([idea, value]) => ({
      kind: idea,
      value: parseExpression(value, { ...ruleLanguage, variables }),
    })),
  };
}

/** The update under some settings: what changes from step to step alone, and what is computed for each parameter. */
export interface SettledUpdate {
  /** Of t. */
  readonly ofStep: readonly Expression[];
  /** New values of w and of the slots, from `inputs`. */
  readonly outputs: readonly Expression[];
  /** w, g, the slots, and the numbers of the step. */
  readonly inputs: readonly string[];
}

/** Numbers of the settings by the names that lines know them by; a switch is 1 or 0. */
export function settingsByName({ defaults }: OptimizerRule, settings: AnySettings): Readonly<Record<string, number>> {
  const given = new Map<string, unknown>(Object.entries(settings));
  const numbers = Object.entries(defaults).map(([name, value]) => [name, Number(given.get(name) ?? value)] as const);
  return { rate: settings.learningRate, ...Object.fromEntries(numbers) };
}

export function settledUpdate(rule: OptimizerRule, settings: AnySettings): SettledUpdate {
  const known = substituted(rule.update, constants(settingsByName(rule, settings)));
  const steps = new StepNumbers();
  const outputs = ['w', ...rule.slots].map((name) => steps.takeOut(known[name] ?? { kind: 'variable', name }));
  return { ofStep: steps.expressions, outputs, inputs: ['w', 'g', ...rule.slots, ...steps.names] };
}

/** Takes the largest parts that hang on t alone out of expressions, each once. */
class StepNumbers {
  readonly expressions: Expression[] = [];
  readonly #places = new Map<string, number>();

  get names(): readonly string[] {
    return this.expressions.map((_, index) => `ofStep${index}`);
  }

  takeOut(expression: Expression): Expression {
    const names = variablesOf(expression);
    if (names.size === 1 && names.has('t')) return this.#numberOf(expression);
    if (expression.kind !== 'call') return expression;
    return { ...expression, arguments: expression.arguments.map((part) => this.takeOut(part)) };
  }

  #numberOf(expression: Expression): Expression {
    const text = textOf(expression);
    const place = this.#places.get(text) ?? this.expressions.push(expression) - 1;
    this.#places.set(text, place);
    return { kind: 'variable', name: `ofStep${place}` };
  }
}

/** What an update works on, besides the gradients. */
interface UpdatedMemory {
  /** Steps per parameter: a parameter added later starts at 0 (bias correction counts from there). */
  readonly steps: Float64Array;
  /** One array per slot, each as long as the parameters: velocity, first moment, second moment … */
  readonly slots: readonly Float64Array[];
}

/** Numbers of a settled update that hang on the step alone. */
export function stepEvaluator({ ofStep }: SettledUpdate): (step: number) => Float64Array {
  const evaluator = new Evaluator(programOf(ofStep, ['t']));
  const numbers = new Float64Array(ofStep.length);
  return (step) => {
    evaluator.inputs[0] = step;
    evaluator.run();
    for (let index = 0; index < numbers.length; index += 1) numbers[index] = evaluator.output(index);
    return numbers;
  };
}

/** Updates parameters in place from gradients, and what is remembered with them. All arrays have one length. */
export type Updater = (parameters: Float64Array, gradients: Float64Array, memory: UpdatedMemory) => void;

export function updaterOf(update: SettledUpdate): Updater {
  const evaluator = new Evaluator(programOf(update.outputs, update.inputs));
  const numbersOf = stepEvaluator(update);
  return (parameters, gradients, { steps, slots }) => {
    const { inputs } = evaluator;
    // Nearly all parameters are at the same step: its numbers change only where the step does.
    let step = Number.NaN;
    for (let index = 0; index < parameters.length; index += 1) {
      const next = (steps[index] as number) + 1;
      if (next !== step) inputs.set(numbersOf(next), 2 + slots.length);
      step = next;
      inputs[0] = parameters[index] as number;
      inputs[1] = gradients[index] as number;
      for (let slot = 0; slot < slots.length; slot += 1) inputs[2 + slot] = slots[slot]?.[index] as number;
      evaluator.run();
      parameters[index] = evaluator.output(0);
      for (let slot = 0; slot < slots.length; slot += 1)
        (slots[slot] as Float64Array)[index] = evaluator.output(1 + slot);
      steps[index] = step;
    }
  };
}
