// A PyTorch project that was exported comes back: its document, with the weights that were trained there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { parametersFrom } from '#core/interchange/tensors/put-tensors.ts';
import { readSafetensors } from '#core/interchange/tensors/safetensors.ts';
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
  const place = join(folder, 'network.chainrule');
  if (!(await isThere(place))) throw badUsage(translate, 'interchange.noProject', { file: folder });
  const document = await documentAt(call, place);
  const bytes = await readBytes(call, join(folder, 'weights.safetensors'));
  const learned = readable(call, () => parametersFrom(document.network, readSafetensors(bytes)));
  // What is frozen stays to the last bit, and *Reset* returns to where the training there began.
  const result = recordTraining(document, learned, 0);
  const trained = isRefused(result) ? document : result.document;
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
