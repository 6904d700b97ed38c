// The safetensors format: an 8-byte length, a JSON header of names, types, shapes and places, then the numbers, little-endian.
// Source: https://huggingface.co/docs/safetensors, "Format".
import type { NumberType } from '../exported-file.ts';
import { Unreadable } from '../unreadable.ts';

export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

export interface ReadTensor extends NamedTensor {
  readonly type: 'F16' | 'BF16' | 'F32' | 'F64';
}

const codes: { readonly [Type in NumberType]: 'F32' | 'F64' } = { float32: 'F32', float64: 'F64' };
const widths: { readonly [Type in ReadTensor['type']]: number } = { F16: 2, BF16: 2, F32: 4, F64: 8 };
/** As in the reference implementation. */
const longestHeader = 100_000_000;
const prefix = 8;

/** @param metadata what else the file says of itself */
export function writeSafetensors(
  tensors: readonly NamedTensor[],
  type: NumberType,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const width = widths[codes[type]];
  const header: Record<string, unknown> = { __metadata__: { format: 'pt', ...metadata } };
  let end = 0;
  for (const { name, shape, values } of tensors) {
    const start = end;
    end += values.length * width;
    header[name] = { dtype: codes[type], shape, data_offsets: [start, end] };
  }
  const text = JSON.stringify(header);
  // Padded with spaces, so that the numbers begin at a multiple of eight.
  const bytes = ascii(text.padEnd(Math.ceil(text.length / prefix) * prefix));
  const file = new Uint8Array(prefix + bytes.length + end);
  const view = new DataView(file.buffer);
  view.setUint32(0, bytes.length, true);
  file.set(bytes, prefix);
  let at = prefix + bytes.length;
  for (const { values } of tensors) {
    for (const value of values) {
      if (type === 'float32') view.setFloat32(at, value, true);
      else view.setFloat64(at, value, true);
      at += width;
    }
  }
  return file;
}

/** @throws Unreadable with what is wrong; nothing is taken for more numbers than the file has bytes for */
export function readSafetensors(file: Uint8Array): readonly ReadTensor[] {
  const { header, start, view } = opened(file);
  const left = { bytes: file.length - start };
  return Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => tensorOf(name, entry, view, start, left));
}

/** What else the file says of itself: texts by their names. @throws Unreadable */
export function readMetadata(file: Uint8Array): Readonly<Record<string, unknown>> {
  const { __metadata__: metadata } = opened(file).header as { readonly __metadata__?: unknown };
  return typeof metadata === 'object' && metadata !== null ? (metadata as Readonly<Record<string, unknown>>) : {};
}

function opened(file: Uint8Array): { readonly header: object; readonly start: number; readonly view: DataView } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < prefix) throw new Unreadable('cutShort');
  const length = view.getUint32(0, true);
  if (view.getUint32(4, true) !== 0 || length > longestHeader) throw new Unreadable('notSafetensors');
  if (prefix + length > file.length) throw new Unreadable('cutShort');
  return { header: headerOf(file.subarray(prefix, prefix + length)), start: prefix + length, view };
}

function headerOf(bytes: Uint8Array): object {
  try {
    const parsed: unknown = JSON.parse(fromUtf8(bytes));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // The same sentence as for a header that is no object.
  }
  throw new Unreadable('notSafetensors');
}

function tensorOf(name: string, entry: unknown, view: DataView, start: number, left: { bytes: number }): ReadTensor {
  const { dtype, shape, data_offsets: offsets } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if (!isSizes(shape) || !isSizes(offsets) || offsets.length !== 2) throw new Unreadable('brokenTensor', { name });
  if (typeof dtype !== 'string' || !Object.hasOwn(widths, dtype)) {
    throw new Unreadable('unknownTensorType', { name, type: String(dtype) });
  }
  const type = dtype as ReadTensor['type'];
  const [from = 0, to = 0] = offsets;
  const count = shape.reduce((product, size) => product * size, 1);
  left.bytes -= to - from;
  // Tensors that share bytes could ask for more memory than the file is long.
  const isWithin = start + to <= view.byteLength && left.bytes >= 0;
  if (to - from !== count * widths[type] || !isWithin) throw new Unreadable('brokenTensor', { name });
  const read = readers[type];
  const values = Float64Array.from({ length: count }, (_, at) => read(view, start + from + at * widths[type]));
  return { name, type, shape, values };
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

const readers: { readonly [Type in ReadTensor['type']]: (view: DataView, at: number) => number } = {
  F64: (view, at) => view.getFloat64(at, true),
  F32: (view, at) => view.getFloat32(at, true),
  F16: (view, at) => halfPrecision(view.getUint16(at, true)),
  BF16: (view, at) => upperHalf(view.getUint16(at, true)),
};

/** IEEE 754 binary16: one bit of sign, five of exponent, ten of fraction. */
export function halfPrecision(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  const size = exponent === 0 ? fraction : fraction + 1024;
  return (sign * size * powerOfTwo(Math.max(exponent, 1))) / 33_554_432;
}

function powerOfTwo(exponent: number): number {
  return 1 << exponent;
}

/** bfloat16 is the upper half of a float32. */
export function upperHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits);
  return view.getFloat32(0);
}

/** Our own names are. */
function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function fromUtf8(bytes: Uint8Array): string {
  let text = '';
  const block = 8192;
  for (let at = 0; at < bytes.length; at += block) text += String.fromCharCode(...bytes.subarray(at, at + block));
  return decodeURIComponent(escapeBytes(text));
}

function escapeBytes(text: string): string {
  return text.replace(
    /[^\u0020-\u0024\u0026-\u007e]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
