// A document that a command names beside its first argument.
import { parseDocument } from '#core/document/file/parse-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { CommandCall } from '../command.ts';
import { readText } from '../files/read-document.ts';
import { refusedBecause } from '../problem-lines.ts';

export async function documentAt(call: CommandCall, file: string): Promise<NetworkDocument> {
  const parsed = parseDocument(await readText(call, file));
  if ('document' in parsed) return parsed.document;
  throw refusedBecause(call.translate, file, parsed.problems);
}
