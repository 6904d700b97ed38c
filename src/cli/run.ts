// Runs the command line: finds the command, its language and arguments, and turns failures into sentences and exit codes.
import { createTranslate } from '#messages/create-translate.ts';
import type { Translate } from '#messages/translator.ts';
import { wholeCatalogue } from '#messages/whole-catalogue.ts';
import { type ArgumentProblem, type GivenArguments, type OptionShapes, splitArguments } from './arguments.ts';
import { type Command, CommandCall, commandNamed } from './command.ts';
import { commands } from './commands.ts';
import { badUsage, type ExitCode, Failure } from './failure.ts';
import { fileReason } from './files/file-reason.ts';
import { commandHelp, programHelp } from './help.ts';
import type { Io } from './io.ts';
import { isLanguage, languageOf } from './language.ts';
import { printable } from './printable.ts';
import { programVersion } from './version.ts';

const commonShapes: OptionShapes = { help: 'flag', json: 'flag', language: 'value' };
const programShapes: OptionShapes = { ...commonShapes, version: 'flag' };

/** @param words what was typed after the program's name */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  const translate = createTranslate(typedLanguage(words) ?? languageOf(io.environment), wholeCatalogue);
  const exitCode = await answered(words, io, translate);
  const lost = await io.lostOutput();
  if (lost === null) return exitCode;
  io.error(`${translate('cli.outputLost', { reason: fileReason(translate, lost) })}\n`);
  return exitCode === 0 ? 1 : exitCode;
}

async function answered(words: readonly string[], io: Io, translate: Translate): Promise<ExitCode> {
  try {
    return await runCommand(words, io, translate);
  } catch (error) {
    const { exitCode, sentences } = failureOf(error, translate);
    for (const sentence of sentences) io.error(`${printable(sentence)}\n`);
    return exitCode;
  }
}

/** Looked up before anything else, so that even bad usage is answered in it. */
function typedLanguage(words: readonly string[]) {
  const at = words.findLastIndex((word) => word === '--language' || word.startsWith('--language='));
  const typed = words[at]?.startsWith('--language=') ? words[at].slice('--language='.length) : words[at + 1];
  return at >= 0 && typed !== undefined && isLanguage(typed) ? typed : null;
}

function failureOf(error: unknown, translate: Translate): Failure {
  if (error instanceof Failure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Failure(1, [translate('cli.fault', { detail })]);
}

async function runCommand(words: readonly string[], io: Io, translate: Translate): Promise<ExitCode> {
  const at = commandIndex(words);
  const name = words[at];
  if (name === undefined) return answerWithoutCommand(words, io, translate);
  const command = commandNamed(commands, name, translate);
  const given = argumentsOf(words.toSpliced(at, 1), command, translate);
  if (given.flags.has('help')) {
    io.out(commandHelp(translate, command));
    return 0;
  }
  requireKnownLanguage(given, translate);
  requireArguments(given, command, translate);
  return command.run(new CommandCall({ io, translate, commands }, given.positionals, given));
}

/** The first word that is no option and no option's value. */
function commandIndex(words: readonly string[]): number {
  return words.findIndex((word, index) => !word.startsWith('-') && words[index - 1] !== '--language');
}

function answerWithoutCommand(words: readonly string[], io: Io, translate: Translate): ExitCode {
  const given = splitArguments(words, programShapes);
  if ('problem' in given) throw usageFailure(given.problem, '', translate);
  requireKnownLanguage(given, translate);
  if (given.flags.has('help')) {
    io.out(programHelp(translate, commands));
    return 0;
  }
  if (given.flags.has('version')) {
    io.out(`${programVersion()}\n`);
    return 0;
  }
  io.error(programHelp(translate, commands));
  return 2;
}

function argumentsOf(words: readonly string[], command: Command, translate: Translate): GivenArguments {
  const given = splitArguments(words, { ...commonShapes, ...command.options });
  if ('problem' in given) throw usageFailure(given.problem, command.name, translate);
  return given;
}

function usageFailure({ kind, option }: ArgumentProblem, command: string, translate: Translate): Failure {
  const help = ['chainrule', command, '--help'].filter((word) => word !== '').join(' ');
  return badUsage(translate, `cli.${kind}`, { option, help });
}

function requireKnownLanguage(given: GivenArguments, translate: Translate): void {
  const language = given.values.get('language');
  if (language === undefined || isLanguage(language)) return;
  throw badUsage(translate, 'cli.notOneOf', { option: '--language', allowed: 'en, ko' });
}

function requireArguments({ positionals }: GivenArguments, command: Command, translate: Translate): void {
  const { argument, secondArgument, synopsis, isArgumentOptional = false } = command;
  const wanted = [argument, secondArgument].flatMap((name) => name ?? []);
  const missing = wanted[positionals.length];
  if (missing !== undefined && !isArgumentOptional) {
    throw badUsage(translate, 'cli.missingArgument', { argument: missing, synopsis });
  }
  const extra = positionals[wanted.length];
  if (extra !== undefined) throw badUsage(translate, 'cli.extraArgument', { argument: extra, synopsis });
}
