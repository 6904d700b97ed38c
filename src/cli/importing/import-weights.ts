// The tensors of a safetensors file stand in a drawn network's place of their names.

import { withTensors } from '#core/interchange/tensors/put-tensors.ts';
import { readSafetensors } from '#core/interchange/tensors/safetensors.ts';
import type { CommandCall } from '../command.ts';
import type { ExitCode } from '../failure.ts';
import { readBytes } from '../files/read-document.ts';
import { requireWritable, writeDocument } from '../files/write-document.ts';
import { documentAt } from './document-at.ts';
import { readable, sayImported } from './readable.ts';

export async function importWeights(call: CommandCall): Promise<ExitCode> {
  const into = call.requiredValue('into');
  const out = call.value('out') ?? into;
  await requireWritable(call, out);
  const document = await documentAt(call, into);
  const bytes = await readBytes(call, call.argument);
  const network = readable(call, () => withTensors(document.network, readSafetensors(bytes)));
  const changed = { ...document, network };
  await writeDocument(call, out, changed);
  return sayImported(call, out, changed);
}
