// An ONNX model becomes a document.
import { basename, extname } from 'node:path';
import { importOnnx } from '#core/interchange/onnx/onnx-import.ts';
import type { CommandCall } from '../command.ts';
import type { ExitCode } from '../failure.ts';
import { readBytes } from '../files/read-document.ts';
import { requireWritable, writeDocument } from '../files/write-document.ts';
import { refusedBecause } from '../problem-lines.ts';
import { readable, sayImported } from './readable.ts';

export async function importModel(call: CommandCall): Promise<ExitCode> {
  const { argument: file, translate } = call;
  const out = call.requiredValue('out');
  await requireWritable(call, out);
  const bytes = await readBytes(call, file);
  const imported = readable(call, () => importOnnx(bytes, basename(file, extname(file))));
  if ('problems' in imported) throw refusedBecause(translate, file, imported.problems);
  const { document, origin } = imported;
  await writeDocument(call, out, document);
  if (origin !== 'document') call.note(`interchange.from_${origin}`);
  return sayImported(call, out, document);
}
