// Writes a document where a command was told to.
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Translate } from '#messages/translator.ts';
import { Failure } from '../failure.ts';
import { fileReason } from './file-reason.ts';
import { assertWritable, writeAtomically } from './write-atomically.ts';

/** Fails now rather than after the work. */
export async function requireWritable(translate: Translate, file: string): Promise<void> {
  try {
    await assertWritable(file);
  } catch (error) {
    throw new Failure(2, [translate('cli.cannotWrite', { file, reason: fileReason(translate, error) })]);
  }
}

export async function writeDocument(translate: Translate, file: string, document: NetworkDocument): Promise<void> {
  try {
    await writeAtomically(file, serialiseDocument(document));
  } catch (error) {
    throw new Failure(1, [translate('cli.cannotWrite', { file, reason: fileReason(translate, error) })]);
  }
}
