// chainrule help: what --help prints, for the program or for one command.
import { type Command, commandNamed } from '../command.ts';
import { commandHelp, programHelp } from '../help.ts';

export const helpCommand: Command = {
  name: 'help',
  synopsis: 'help [COMMAND]',
  argument: 'COMMAND',
  isArgumentOptional: true,
  options: {},
  run({ io, translate, argument, commands }) {
    const asked = argument === '' ? null : commandNamed(commands, argument, translate);
    io.out(asked === null ? programHelp(translate, commands) : commandHelp(translate, asked));
    return 0;
  },
};
