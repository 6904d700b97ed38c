// What a command is, and what it gets to work with.
import type { MessageKey } from '#messages/catalogue.ts';
import type { Translate } from '#messages/translator.ts';
import type { OptionShape } from './arguments.ts';
import { badUsage, type ExitCode } from './failure.ts';
import type { Io } from './io.ts';
import { printable } from './printable.ts';

/** Options that every command has, beside its own. */
export type CommonOption = 'help' | 'json' | 'language';
export type OwnOption =
  | 'out'
  | 'features'
  | 'targets'
  | 'examples'
  | 'epochs'
  | 'seed'
  | 'reinitialise'
  | 'engine'
  | 'plan'
  | 'split'
  | 'weight'
  | 'bias'
  | 'example'
  | 'paths'
  | 'graph'
  | 'neuron'
  | 'checkpoint'
  | 'from-checkpoint';

export type CommandName = 'examples' | 'new' | 'check' | 'predict' | 'gradients' | 'explain' | 'train' | 'evaluate';

export interface Command {
  readonly name: CommandName;
  /** As it is typed, without the program's name. */
  readonly synopsis: string;
  /** The argument the command needs, as the synopsis calls it; null for none. */
  readonly argument: 'FILE' | 'EXAMPLE' | null;
  readonly options: { readonly [Option in OwnOption]?: OptionShape };
  run(call: CommandCall): Promise<ExitCode> | ExitCode;
}

/** One use of a command. */
export class CommandCall {
  readonly io: Io;
  readonly translate: Translate;
  readonly json: boolean;
  /** The command's one argument; empty when it takes none. */
  readonly argument: string;
  readonly #flags: ReadonlySet<string>;
  readonly #values: ReadonlyMap<string, string>;

  constructor(
    io: Io,
    translate: Translate,
    argument: string,
    given: { readonly flags: ReadonlySet<string>; readonly values: ReadonlyMap<string, string> },
  ) {
    this.io = io;
    this.translate = translate;
    this.argument = argument;
    this.json = given.flags.has('json');
    this.#flags = given.flags;
    this.#values = given.values;
  }

  has(option: OwnOption): boolean {
    return this.#flags.has(option) || this.#values.has(option);
  }

  value(option: OwnOption): string | undefined {
    return this.#values.get(option);
  }

  requiredValue(option: OwnOption): string {
    const value = this.#values.get(option);
    if (value === undefined || value === '')
      throw badUsage(this.translate, 'cli.missingOption', { option: `--${option}` });
    return value;
  }

  wholeNumber(option: OwnOption, minimum: number, maximum: number): number | undefined {
    const text = this.#values.get(option);
    if (text === undefined) return undefined;
    const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= minimum && number <= maximum) return number;
    throw badUsage(this.translate, 'cli.notWholeNumber', { option: `--${option}`, minimum, maximum });
  }

  /** A line of the result for people. */
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): void {
    this.io.out(`${printable(this.translate(key, values))}\n`);
  }

  /** A line of the result for programs. */
  sayJson(json: string): void {
    this.io.out(`${json}\n`);
  }
}
