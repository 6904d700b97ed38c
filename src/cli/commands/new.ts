// chainrule new: writes a built-in document to a file, or one with a network that is drawn for a table.
import { exampleById, examples } from '#core/examples/examples.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode } from '../failure.ts';
import { requireWritable, writeDocument } from '../files/write-document.ts';
import { drawForFile } from '../importing/import-table.ts';

export const newCommand: Command = {
  name: 'new',
  synopsis:
    'new EXAMPLE --out FILE | new --data TABLE.csv --target COLUMN[,COLUMN] [--columns A,B,…] [--hidden 8,8] [--seed n] --out FILE',
  argument: 'EXAMPLE',
  isArgumentOptional: true,
  options: { data: 'value', target: 'value', columns: 'value', hidden: 'value', seed: 'value', out: 'value' },
  async run(call): Promise<ExitCode> {
    const { argument, translate } = call;
    if (call.has('data') !== (argument === '')) throw badUsage(translate, 'cli.exampleOrData');
    return call.has('data') ? drawForFile(call) : writeExample(call);
  },
};

async function writeExample(call: CommandCall): Promise<ExitCode> {
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
}
