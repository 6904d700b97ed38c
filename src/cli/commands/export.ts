// chainrule export: writes a document as something that other programs and people read.
import { exportFormats, exportTargetNames } from '#core/interchange/export-formats.ts';
import { type ExportedFile, numberTypes } from '#core/interchange/exported-file.ts';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { NotExportable } from '#core/interchange/not-exportable.ts';
import { exportWriters } from '#core/interchange/targets.ts';
import { reportWords } from '#messages/report-words.ts';
import { chosenMoment } from '../checkpoints/chosen-checkpoint.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { requireExportable, writeExport } from '../files/write-export.ts';
import { problemLines } from '../problem-lines.ts';

export const exportCommand: Command = {
  name: 'export',
  synopsis: `export FILE --to ${exportTargetNames.join('|')} [--dtype float32|float64] [--checkpoint NAME] --out PATH`,
  argument: 'FILE',
  options: { to: 'value', dtype: 'value', checkpoint: 'value', out: 'value' },
  async run(call): Promise<ExitCode> {
    const name = oneOf(call, 'to', exportTargetNames, call.requiredValue('to'));
    const type = oneOf(call, 'dtype', numberTypes, call.value('dtype') ?? 'float32');
    const out = call.requiredValue('out');
    const isFolder = exportFormats[name].extension === null;
    await requireExportable(call, out, isFolder);
    const { document, checkpoint } = chosenMoment(call, 'checkpoint', await readDocument(call));
    const model = exportedModel(document);
    if (!isExportable(model)) throw new Failure(1, problemLines(call.translate, call.argument, model.problems));
    const files = exported(call, () =>
      exportWriters[name](model, { type, checkpoint, words: reportWords(call.translate) }),
    );
    await writeExport(call, out, files, isFolder);
    if (call.json) call.sayJson(JSON.stringify({ out, files: files.map(({ path }) => path) }));
    else call.say('cli.written', { file: out });
    return 0;
  },
};

/** @throws Failure with one sentence where the target can't say it */
function exported(call: CommandCall, write: () => readonly ExportedFile[]): readonly ExportedFile[] {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof NotExportable)) throw error;
    throw new Failure(1, [call.translate(`interchange.notExportable_${error.code}`, error.values)]);
  }
}

function oneOf<Word extends string>(
  call: CommandCall,
  option: 'to' | 'dtype',
  words: readonly Word[],
  given: string,
): Word {
  const word = words.find((each) => each === given);
  if (word !== undefined) return word;
  throw badUsage(call.translate, 'cli.notOneOf', { option: `--${option}`, allowed: words.join(', ') });
}
