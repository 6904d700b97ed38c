// Expressions as straight-line code: one instruction per different part, what hangs on constants alone computed already.
import type { Expression, FunctionName } from './expression.ts';
import { functionRules } from './functions.ts';

/** Number of a register: first the inputs, then the constants, then one for each instruction. */
export type Register = number;

export interface Instruction {
  readonly function: FunctionName;
  readonly arguments: readonly Register[];
}

export interface Program {
  readonly inputs: readonly string[];
  readonly constants: readonly number[];
  readonly instructions: readonly Instruction[];
  readonly outputs: readonly Register[];
}

type Place = { readonly constant: number } | { readonly register: Register };

/** @throws RangeError for a variable that is no input */
export function programOf(outputs: readonly Expression[], inputs: readonly string[]): Program {
  const builder = new ProgramBuilder(inputs);
  const places = outputs.map((output) => builder.place(output));
  return builder.finish(places);
}

class ProgramBuilder {
  readonly #inputs: readonly string[];
  readonly #instructions: { readonly function: FunctionName; readonly arguments: readonly Place[] }[] = [];
  /** By identity, so that shared parts are visited once; by text, so that equal parts are computed once. */
  readonly #known = new Map<Expression, Place>();
  readonly #byText = new Map<string, Place>();

  constructor(inputs: readonly string[]) {
    this.#inputs = inputs;
  }

  place(expression: Expression): Place {
    const found = this.#known.get(expression) ?? this.#find(expression);
    this.#known.set(expression, found);
    return found;
  }

  #find(expression: Expression): Place {
    if (expression.kind === 'number') return { constant: expression.value };
    if (expression.kind === 'variable') return this.#input(expression.name);
    const parts = expression.arguments.map((part) => this.place(part));
    if (parts.every((part) => 'constant' in part)) return { constant: folded(expression.function, parts) };
    const text = `${expression.function}(${parts.map(textOf).join()})`;
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const register = this.#inputs.length + this.#instructions.length;
    this.#instructions.push({ function: expression.function, arguments: parts });
    this.#byText.set(text, { register });
    return { register };
  }

  #input(name: string): Place {
    const register = this.#inputs.indexOf(name);
    if (register < 0) throw new RangeError(`There is no number for ${name}.`);
    return { register };
  }

  /** Constants come between inputs and instructions: registers behind the inputs move. */
  finish(outputs: readonly Place[]): Program {
    const inputCount = this.#inputs.length;
    const constants: number[] = [];
    const at = (place: Place): Register => {
      if ('register' in place) return place.register;
      const known = constants.findIndex((value) => Object.is(value, place.constant));
      return -1 - (known < 0 ? constants.push(place.constant) - 1 : known);
    };
    const instructions = this.#instructions.map((each) => ({ ...each, arguments: each.arguments.map(at) }));
    const outputRegisters = outputs.map(at);
    const moved = (register: Register): Register => {
      if (register < 0) return inputCount - 1 - register;
      return register < inputCount ? register : register + constants.length;
    };
    return {
      inputs: this.#inputs,
      constants,
      instructions: instructions.map((each) => ({ ...each, arguments: each.arguments.map(moved) })),
      outputs: outputRegisters.map(moved),
    };
  }
}

function textOf(place: Place): string {
  if ('register' in place) return `r${place.register}`;
  return Object.is(place.constant, -0) ? '-0' : String(place.constant);
}

function folded(name: FunctionName, parts: readonly { readonly constant: number }[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = parts.map(({ constant }) => constant);
  return functionRules[name].value(a, b, c, d);
}

/** Runs a program in float64, with registers of its own. */
export class Evaluator {
  readonly #program: Program;
  readonly #registers: Float64Array;

  constructor(program: Program) {
    const { inputs, constants, instructions } = program;
    this.#program = program;
    this.#registers = new Float64Array(inputs.length + constants.length + instructions.length);
    this.#registers.set(constants, inputs.length);
  }

  /** Numbers of the inputs are written here, in their order, before `run`. */
  get inputs(): Float64Array {
    return this.#registers;
  }

  run(): void {
    const { inputs, constants, instructions } = this.#program;
    const registers = this.#registers;
    let next = inputs.length + constants.length;
    for (const { function: name, arguments: parts } of instructions) {
      registers[next] = functionRules[name].value(
        registers[parts[0] as Register] as number,
        registers[parts[1] as Register] as number,
        registers[parts[2] as Register] as number,
        registers[parts[3] as Register] as number,
      );
      next += 1;
    }
  }

  output(index: number): number {
    return this.#registers[this.#program.outputs[index] as Register] as number;
  }
}

/** The expression as a function of up to four variables. */
export function functionOf(
  expression: Expression,
  names: readonly string[],
): (a: number, b?: number, c?: number, d?: number) => number {
  const evaluator = new Evaluator(programOf([expression], names));
  const { inputs } = evaluator;
  const count = names.length;
  return (a, b = Number.NaN, c = Number.NaN, d = Number.NaN) => {
    inputs[0] = a;
    if (count > 1) inputs[1] = b;
    if (count > 2) inputs[2] = c;
    if (count > 3) inputs[3] = d;
    evaluator.run();
    return evaluator.output(0);
  };
}
