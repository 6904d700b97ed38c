// chainrule new: writes a built-in document to a file.
import { exampleById, examples } from '#core/examples/examples.ts';
import type { Command } from '../command.ts';
import { badUsage, type ExitCode } from '../failure.ts';
import { requireWritable, writeDocument } from '../files/write-document.ts';

export const newCommand: Command = {
  name: 'new',
  synopsis: 'new EXAMPLE --out FILE',
  argument: 'EXAMPLE',
  options: { out: 'value' },
  async run(call): Promise<ExitCode> {
    const { translate, argument } = call;
    const example = exampleById(argument);
    if (example === undefined) {
      const ids = examples.map(({ id }) => id).join(', ');
      throw badUsage(translate, 'cli.unknownExample', { id: argument, ids });
    }
    const file = call.requiredValue('out');
    await requireWritable(call, file);
    await writeDocument(call, file, example.document());
    if (call.json) call.sayJson(JSON.stringify({ example: example.id, out: file }));
    else call.say('cli.written', { file });
    return 0;
  },
};
