// Whatever the bytes of a model or of weights are, they are read or refused with a reason; nothing is taken that they don't hold.
import { describe, expect, it } from 'vitest';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { onnxModel } from '#core/interchange/onnx/onnx-export.ts';
import { importOnnx } from '#core/interchange/onnx/onnx-import.ts';
import { sha256 } from '#core/interchange/sha256.ts';
import { readSafetensors, writeSafetensors } from '#core/interchange/tensors/safetensors.ts';
import { Unreadable } from '#core/interchange/unreadable.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { exportedCase } from '../../support/exported-cases.ts';
import { trials } from '../../support/run-seed.ts';

function damaged(bytes: Uint8Array, stream: RandomStream): Uint8Array {
  const copy = bytes.slice(0, stream.integer(4) === 0 ? stream.integer(bytes.length) : bytes.length);
  for (let count = 1 + stream.integer(8); count > 0 && copy.length > 0; count -= 1) {
    // Most often near the beginning, where the structure is.
    copy[stream.integer(Math.min(copy.length, stream.integer(2) === 0 ? 200 : copy.length))] = stream.integer(256);
  }
  return copy;
}

function outcome(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    return error instanceof Unreadable ? 'refused' : `threw ${String(error)}`;
  }
}

describe('damaged bytes', () => {
  it.each(['model', 'weights'] as const)('of a %s are read or refused', (kind) => {
    const model = exportedModel(exportedCase(1).document);
    if (!isExportable(model)) throw new Error('It does not compile.');
    const tensors = [
      { name: 'a', shape: [2, 3], values: new Float64Array(6) },
      { name: 'b', shape: [], values: Float64Array.of(1) },
    ];
    const bytes = kind === 'model' ? onnxModel(model, 'float32') : writeSafetensors(tensors, 'float32');
    const outcomes = trials(300, 20_000).map((seed) => {
      const copy = damaged(bytes, RandomStream.for(seed, 'damaged', kind));
      return outcome(() => (kind === 'model' ? importOnnx(copy, 'a') : readSafetensors(copy)));
    });
    expect(new Set(outcomes)).toEqual(new Set(['read', 'refused']));
  });

  it('can’t ask for more than they hold', () => {
    const header = JSON.stringify(
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, at) => [`t${at}`, { dtype: 'F32', shape: [1000], data_offsets: [0, 4000] }]),
      ),
    );
    const file = Buffer.concat([
      Buffer.from(BigUint64Array.of(BigInt(header.length)).buffer),
      Buffer.from(header),
      Buffer.alloc(4000),
    ]);
    expect(outcome(() => readSafetensors(file))).toBe('refused');
  });
});

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['a'.repeat(1000), '41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3'],
  ])('is the standard’s: %s', (text, expected) => {
    expect(sha256([Buffer.from(text)])).toBe(expected);
  });
});
