// A scalar rule as words that the kernels' interpreter walks: for what no kernel is tuned for, slower and as right.
import { call, type Expression, type FunctionName } from '#core/expression/expression.ts';
import { type Program, programOf, type Register } from '#core/expression/program.ts';
import { constant, divide, one } from '#core/expression/simplify.ts';

/** Numbers of a register in bytes, as kernels/interpret.ts has it. */
export const registerBytes = 256;
const instructionWords = 6;

export interface VectorProgram {
  readonly words: Int32Array;
  readonly registers: number;
  /** Functions that it computes for each number. */
  readonly operations: number;
}

/** As kernels/interpret.ts numbers them. */
export const functionCodes: { readonly [Name in FunctionName]: number } = {
  negate: 0,
  add: 1,
  subtract: 2,
  multiply: 3,
  divide: 4,
  power: 5,
  exp: 6,
  expm1: 7,
  log: 8,
  log1p: 9,
  sqrt: 10,
  abs: 11,
  sign: 12,
  min: 13,
  max: 14,
  sin: 15,
  cos: 16,
  tanh: 17,
  sigmoid: 18,
  relu: 19,
  softplus: 20,
  erf: 21,
  normalProbability: 22,
  normalDensity: 23,
  select: 24,
  floor: 25,
};
const loadCode = 26;
const storeCode = 27;

/** Streams are numbered: the inputs first, then the outputs. */
export function vectorProgram(outputs: readonly Expression[], inputs: readonly string[]): VectorProgram {
  return new VectorProgramWriter(programOf(outputs.map(withoutPowers), inputs)).write();
}

const largestPower = 64;

/** Whole powers as products, which are exact for negative bases and faster than a logarithm. */
function withoutPowers(expression: Expression): Expression {
  const known = new Map<Expression, Expression>();
  const lowered = (part: Expression): Expression => {
    if (part.kind !== 'call') return part;
    const found = known.get(part) ?? loweredCall(part.function, part.arguments.map(lowered));
    known.set(part, found);
    return found;
  };
  return lowered(expression);
}

function loweredCall(name: FunctionName, parts: readonly Expression[]): Expression {
  const [base, exponent] = parts;
  const isWhole =
    exponent?.kind === 'number' && Number.isInteger(exponent.value) && Math.abs(exponent.value) <= largestPower;
  if (name !== 'power' || base === undefined || !isWhole) return call(name, ...parts);
  const size = wholePower(base, Math.abs(exponent.value));
  return exponent.value < 0 ? divide(one, size) : size;
}

function wholePower(base: Expression, exponent: number): Expression {
  if (exponent === 0) return constant(1);
  if (exponent === 1) return base;
  const half = wholePower(base, Math.floor(exponent / 2));
  const square = call('multiply', half, half);
  return exponent % 2 === 0 ? square : call('multiply', square, base);
}

/** Registers are used again once nobody reads them any more. */
class VectorProgramWriter {
  readonly #program: Program;
  readonly #lastUse: Int32Array;
  readonly #places = new Map<Register, number>();
  readonly #free: number[] = [];
  #registers = 0;
  readonly #words: number[] = [];
  #instructions = 0;

  constructor(program: Program) {
    this.#program = program;
    const { inputs, constants, instructions, outputs } = program;
    this.#lastUse = new Int32Array(inputs.length + constants.length + instructions.length).fill(-1);
    for (const [at, each] of instructions.entries()) for (const part of each.arguments) this.#lastUse[part] = at;
    for (const output of outputs) this.#lastUse[output] = instructions.length;
  }

  write(): VectorProgram {
    const { inputs, constants, instructions, outputs } = this.#program;
    const numbers = this.#constants();
    for (const input of inputs.keys())
      if ((this.#lastUse[input] as number) >= 0) this.#emit(loadCode, this.#take(input), input);
    const first = inputs.length + constants.length;
    for (const [at, each] of instructions.entries()) {
      const parts = each.arguments.map((part) => this.#address(part));
      for (const part of new Set(each.arguments)) this.#release(part, at);
      this.#emit(functionCodes[each.function], this.#take(first + at), ...parts);
    }
    for (const [index, output] of outputs.entries()) {
      this.#emit(storeCode, 0, this.#address(output), inputs.length + index);
    }
    const words = Int32Array.from([constants.length, this.#instructions, ...numbers, ...this.#words]);
    return { words, registers: this.#registers, operations: instructions.length };
  }

  /** Their registers, and their bits; they are never used for anything else. */
  #constants(): readonly number[] {
    const { inputs, constants } = this.#program;
    const bits = new Int32Array(Float32Array.from(constants).buffer);
    return constants.flatMap((_, index) => [this.#take(inputs.length + index), bits[index] as number]);
  }

  #emit(code: number, out: number, ...operands: readonly number[]): void {
    const words = [code, out, ...operands];
    this.#words.push(...words, ...new Array<number>(instructionWords - words.length).fill(0));
    this.#instructions += 1;
  }

  #take(register: Register): number {
    const place = this.#free.pop() ?? this.#registers++ * registerBytes;
    this.#places.set(register, place);
    return place;
  }

  #address(register: Register): number {
    return this.#places.get(register) as number;
  }

  #release(register: Register, at: number): void {
    const isConstant = register >= this.#program.inputs.length && register < this.#firstInstruction;
    if (!isConstant && this.#lastUse[register] === at) this.#free.push(this.#address(register));
  }

  get #firstInstruction(): number {
    return this.#program.inputs.length + this.#program.constants.length;
  }
}
