// The words that can follow a command or an option; files are completed by the shell.
import { examples } from '#core/examples/examples.ts';
import { exportTargetNames } from '#core/interchange/export-formats.ts';
import { numberTypes } from '#core/interchange/exported-file.ts';
import { papers } from '#core/teaching/worksheet/page.ts';
import { languages } from '#messages/message.ts';
import { type Command, type CommonOption, commonOptions, type OwnOption } from '../command.ts';
import { splitNames } from '../commands/evaluate.ts';
import { worksheetFormats } from '../commands/worksheet.ts';
import { engineNames } from '../training/engine-named.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

type AnyOption = CommonOption | OwnOption;

const choicesOfOption: { readonly [Option in AnyOption]?: readonly string[] } = {
  engine: engineNames,
  format: worksheetFormats,
  paper: papers,
  split: splitNames,
  language: languages,
  to: exportTargetNames,
  dtype: numberTypes,
};

export function optionsOf({ options }: Command): readonly AnyOption[] {
  return [...(Object.keys(options) as OwnOption[]), ...commonOptions];
}

export function takesValue({ options }: Command, option: AnyOption): boolean {
  return option === 'language' || (options as Readonly<Record<string, string>>)[option] === 'value';
}

/** Null: anything, such as a number or a name. */
export function choicesAfter(option: AnyOption): readonly string[] | null {
  return choicesOfOption[option] ?? null;
}

/** All options with a choice, each with its words. */
export function optionChoices(): readonly (readonly [option: string, words: readonly string[]])[] {
  return Object.entries(choicesOfOption);
}

/** What the argument can be; null: a file. */
export function argumentChoices({ argument }: Command, commands: readonly Command[]): readonly string[] | null {
  switch (argument) {
    case 'FILE':
    case 'PATH':
    case 'DIR':
      return null;
    case 'EXAMPLE':
      return examples.map(({ id }) => id);
    case 'COMMAND':
      return commands.map(({ name }) => name);
    case 'SHELL':
      return shells;
    case null:
      return [];
  }
}
