// The numbers of a frame that train.py prints, put in the places that the window's frames have for them.
import { refuse } from '#core/document/file/file-problem.ts';
import { fieldPath } from '#core/document/file/path.ts';
import type { FrameNumbers } from '#core/training/training-messages.ts';
import type { ParameterTensor } from '../../tensors/network-tensors.ts';
import type { PackedNumbers, PackedTensors } from './told-line.ts';

/** @param into 3 × parameters: weights, gradients, changes. @throws RefusedFile, and then `into` holds anything */
export function fillFrame(tensors: readonly ParameterTensor[], numbers: PackedNumbers, into: FrameNumbers): void {
  const count = into.length / 3;
  const parts = [
    ['weights', true],
    ['gradients', false],
    ['changes', true],
  ] as const;
  for (const [at, [part, isComplete]] of parts.entries()) {
    const place = into.subarray(at * count, (at + 1) * count);
    fillPart(tensors, numbers[part], { place, path: `frame.${part}`, isComplete });
  }
}

interface Part {
  readonly place: Float32Array;
  readonly path: string;
  /** Every tensor must be there; else one that is missing is 0. */
  readonly isComplete: boolean;
}

function fillPart(tensors: readonly ParameterTensor[], packed: PackedTensors, { place, path, isComplete }: Part): void {
  for (const { name, parameters } of tensors) {
    const text = packed.get(name);
    if (text === undefined && isComplete && parameters.length > 0) refuse('missingField', fieldPath(path, name));
    const values = text === undefined ? null : unpacked(text, parameters.length, fieldPath(path, name));
    for (const [element, parameter] of parameters.entries()) {
      if (parameter >= 0) place[parameter] = values === null ? 0 : (values[element] as number);
    }
  }
}

function unpacked(text: string, count: number, path: string): Float32Array {
  const bytes = bytesOfBase64(text);
  if (bytes === null || bytes.length !== 4 * count) return refuse('wrongType', path, { expected: 'list' });
  const view = new DataView(bytes.buffer);
  const values = Float32Array.from({ length: count }, (_, at) => view.getFloat32(4 * at, true));
  return values.every(Number.isFinite) ? values : refuse('notFinite', path);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const notALetter = 255;
const valueOfLetter = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = letters.indexOf(String.fromCharCode(code));
  return value < 0 ? notALetter : value;
});

/** RFC 4648, section 4; null for a text that is none. */
function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const length = text.endsWith('==') ? text.length - 2 : text.length - (text.endsWith('=') ? 1 : 0);
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let known = 0;
  let next = 0;
  for (let at = 0; at < length; at++) {
    const value = valueOfLetter[text.charCodeAt(at)] ?? notALetter;
    if (value === notALetter) return null;
    bits = ((bits << 6) | value) & 0xffff;
    known += 6;
    if (known < 8) continue;
    known -= 8;
    bytes[next++] = bits >> known;
  }
  return bytes;
}
