// The hash by which a model is known to hold the very numbers that its document was written with.
import type { NumberType } from '../exported-file.ts';
import { sha256 } from '../sha256.ts';
import type { NamedTensor } from '../tensors/safetensors.ts';
import { rawData } from './write-model.ts';

/** Over names, shapes and numbers of the tensors, in the order of the document. */
export function tensorHash(tensors: readonly NamedTensor[], type: NumberType): string {
  return sha256(
    tensors.flatMap(({ name, shape, values }) => [bytesOf(`${name} ${shape.join(' ')}\n`), rawData(type, values)]),
  );
}

/** Our own names are ASCII. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
