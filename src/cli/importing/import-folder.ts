// A PyTorch project that was exported comes back: its document, with the weights that were trained there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDocument, projectWeights } from '#core/interchange/import-kinds.ts';
import { withTrainedWeights } from '#core/interchange/import-project.ts';
import type { CommandCall } from '../command.ts';
import { badUsage, type ExitCode } from '../failure.ts';
import { readBytes } from '../files/read-document.ts';
import { requireWritable, writeDocument } from '../files/write-document.ts';
import { documentAt } from './document-at.ts';
import { readable, sayImported } from './readable.ts';

export async function importFolder(call: CommandCall): Promise<ExitCode> {
  const { argument: folder, translate } = call;
  const out = call.requiredValue('out');
  await requireWritable(call, out);
  const place = join(folder, projectDocument);
  if (!(await isThere(place))) throw badUsage(translate, 'interchange.noProject', { file: folder });
  const document = await documentAt(call, place);
  const bytes = await readBytes(call, join(folder, projectWeights));
  const trained = readable(call, () => withTrainedWeights(document, bytes));
  await writeDocument(call, out, trained);
  return sayImported(call, out, trained);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch {
    return false;
  }
}
