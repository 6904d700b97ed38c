// chainrule examples: lists the built-in documents.
import { examples } from '#core/examples/examples.ts';
import type { Command } from '../command.ts';

export const examplesCommand: Command = {
  name: 'examples',
  synopsis: 'examples',
  argument: null,
  options: {},
  run(call) {
    const { translate } = call;
    const listed = examples.map(({ id, level, minutes }) => ({
      id,
      title: translate(`examples.${id}-title`),
      line: translate(`examples.${id}-line`),
      level,
      minutes,
    }));
    if (call.json) {
      call.sayJson(JSON.stringify({ examples: listed }));
      return 0;
    }
    const width = Math.max(...listed.map(({ id }) => id.length));
    for (const { id, title, line } of listed) call.io.out(`${id.padEnd(width)}  ${title}: ${line}\n`);
    return 0;
  },
};
