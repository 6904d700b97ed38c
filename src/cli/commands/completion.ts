// chainrule completion: prints what completes commands and options in a shell.
import type { Command } from '../command.ts';
import { shells } from '../completion/choices.ts';
import { completionScripts, isShell } from '../completion/scripts.ts';
import { badUsage } from '../failure.ts';

export const completionCommand: Command = {
  name: 'completion',
  synopsis: 'completion bash|zsh|fish',
  argument: 'SHELL',
  options: {},
  run({ io, translate, argument, commands }) {
    if (!isShell(argument)) {
      throw badUsage(translate, 'cli.notOneOf', { option: 'SHELL', allowed: shells.join(', ') });
    }
    io.out(completionScripts[argument](commands, translate));
    return 0;
  },
};
