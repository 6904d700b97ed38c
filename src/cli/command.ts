// The contract of a command of the command line, and its surroundings.
import type { MessageKey } from '#messages/catalogue.ts';
import type { MessageValues, Translate } from '#messages/translator.ts';
import type { OptionShape } from './arguments.ts';
import { badUsage, type ExitCode } from './failure.ts';
import { isStandardOutput } from './files/destination.ts';
import type { Io } from './io.ts';
import { printable } from './printable.ts';

type Named<Key, Prefix extends string> = Key extends `cli.${Prefix}-${infer Name}` ? Name : never;

/** Whatever the messages have a summary of. */
export type CommandName = Named<MessageKey, 'summary'>;

/** Options that every command has, beside its own. */
export type CommonOption = 'help' | 'json' | 'language';
export const commonOptions: readonly CommonOption[] = ['json', 'language', 'help'];
/** What the program itself can be asked without a command. */
export type ProgramOption = CommonOption | 'version';
/** Whatever else the messages have words for. */
export type OwnOption = Exclude<Named<MessageKey, 'option'>, ProgramOption>;

export interface Command {
  readonly name: CommandName;
  /** As it is typed, without the program's name. */
  readonly synopsis: string;
  /** The argument the command takes, as the synopsis calls it; null for none. */
  readonly argument: 'FILE' | 'PATH' | 'DIR' | 'EXAMPLE' | 'COMMAND' | 'SHELL' | null;
  /** It may be left out. */
  readonly isArgumentOptional?: true;
  /** The argument behind it, as the synopsis calls it. Absent: there is none. */
  readonly secondArgument?: 'FILE' | 'TEXT' | 'ANSWERS.csv';
  readonly options: { readonly [Option in OwnOption]?: OptionShape };
  run(call: CommandCall): Promise<ExitCode> | ExitCode;
}

/** One use of a command. */
export class CommandCall {
  readonly io: Io;
  readonly translate: Translate;
  readonly json: boolean;
  /** The command's first argument; empty when it takes none, or was given none. */
  readonly argument: string;
  /** The one behind it; empty when it takes none. */
  readonly secondArgument: string;
  /** All there are. */
  readonly commands: readonly Command[];
  readonly #flags: ReadonlySet<string>;
  readonly #values: ReadonlyMap<string, string>;

  constructor(
    { io, translate, commands }: Pick<CommandCall, 'io' | 'translate' | 'commands'>,
    [argument = '', secondArgument = '']: readonly string[],
    given: { readonly flags: ReadonlySet<string>; readonly values: ReadonlyMap<string, string> },
  ) {
    this.io = io;
    this.translate = translate;
    this.commands = commands;
    this.argument = argument;
    this.secondArgument = secondArgument;
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
  say(key: MessageKey, values?: MessageValues): void {
    this.print(`${printable(this.translate(key, values))}\n`);
  }

  /** A line of the result for programs. */
  sayJson(json: string): void {
    this.print(`${json}\n`);
  }

  /** To standard output, unless the document itself goes there. */
  print(text: string): void {
    if (isStandardOutput(this.value('out') ?? '')) this.io.error(text);
    else this.io.out(text);
  }

  /** What one should know beside the result. */
  note(key: MessageKey, values?: MessageValues): void {
    this.io.error(`${printable(this.translate(key, values))}\n`);
  }
}

/** @throws Failure for a name that none has */
export function commandNamed(commands: readonly Command[], name: string, translate: Translate): Command {
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return command;
  const names = commands.map((each) => each.name).join(', ');
  throw badUsage(translate, 'cli.unknownCommand', { command: name, commands: names });
}
