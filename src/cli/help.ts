// The text of --help: of the program, and of one command.
import type { Translate } from '#messages/translator.ts';
import { type Command, commonOptions, type OwnOption, type ProgramOption } from './command.ts';

export function programHelp(translate: Translate, commands: readonly Command[]): string {
  const rows = commands.map(({ name, synopsis }): Row => [synopsis, translate(`cli.summary-${name}`)]);
  return [
    translate('cli.usage'),
    '',
    translate('cli.intro'),
    '',
    translate('cli.commands'),
    ...rows.flatMap(([synopsis, summary]) => [`  chainrule ${synopsis}`, `      ${summary}`]),
    '',
    translate('cli.options'),
    ...table(optionRows(translate, [...commonOptions, 'version'])),
    '',
    translate('cli.more'),
    translate('cli.exitCodes'),
    '',
  ].join('\n');
}

export function commandHelp(translate: Translate, command: Command): string {
  const own = Object.keys(command.options) as OwnOption[];
  return [
    `chainrule ${command.synopsis}`,
    '',
    translate(`cli.summary-${command.name}`),
    '',
    translate('cli.options'),
    ...table(optionRows(translate, [...own, ...commonOptions])),
    '',
  ].join('\n');
}

type Row = readonly [left: string, right: string];

function optionRows(translate: Translate, options: readonly (ProgramOption | OwnOption)[]): readonly Row[] {
  return options.map((option) => [`--${option}`, translate(`cli.option-${option}`)]);
}

function table(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
