// Reads the bytes of an ONNX model. Every length is checked against what is there before anything is taken for it.
import { PbfReader } from 'pbf';
import { halfPrecision, upperHalf } from '../tensors/safetensors.ts';
import { Unreadable } from '../unreadable.ts';
import {
  type OnnxAttribute,
  type OnnxGraph,
  type OnnxModel,
  type OnnxNode,
  type OnnxTensor,
  type OnnxTypeName,
  type OnnxValue,
  onnxTypes,
} from './onnx-model.ts';

/** @throws Unreadable */
export function readModel(bytes: Uint8Array): OnnxModel {
  try {
    return modelOf(new PbfReader(bytes));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('notOnnx');
  }
}

const delimited = 2;

/** Calls `read` with the number of each field of a message that ends at `end`. */
function fields(reader: PbfReader, end: number, read: (field: number) => void): void {
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (reader.type === delimited) requireRoom(reader, end);
    read(field);
  }
  if (reader.pos > end) throw new Unreadable('notOnnx');
}

/** A length that leads out of its message would be read for as long as it says. */
function requireRoom(reader: PbfReader, end: number): void {
  const { pos } = reader;
  const length = reader.readVarint();
  if (!(length >= 0 && reader.pos + length <= end)) throw new Unreadable('notOnnx');
  reader.pos = pos;
}

function endOf(reader: PbfReader): number {
  const length = reader.readVarint();
  return reader.pos + length;
}

function modelOf(reader: PbfReader): OnnxModel {
  let graph: OnnxGraph | null = null;
  const opsets = new Map<string, number>();
  const metadata = new Map<string, string>();
  fields(reader, reader.length, (field) => {
    if (field === 7) graph = graphOf(reader);
    else if (field === 8) opsets.set(...pairOf(reader, () => reader.readVarint(true), 0));
    else if (field === 14) metadata.set(...pairOf(reader, () => reader.readString(), ''));
  });
  if (graph === null || opsets.size === 0) throw new Unreadable('notOnnx');
  return { graph, opsets, metadata };
}

function pairOf<Value>(reader: PbfReader, read: () => Value, absent: Value): [string, Value] {
  let [key, value] = ['', absent];
  fields(reader, endOf(reader), (field) => {
    if (field === 1) key = reader.readString();
    else if (field === 2) value = read();
  });
  return [key, value];
}

function graphOf(reader: PbfReader): OnnxGraph {
  const nodes: OnnxNode[] = [];
  const initializers: OnnxTensor[] = [];
  const inputs: OnnxValue[] = [];
  const outputs: OnnxValue[] = [];
  let name = '';
  fields(reader, endOf(reader), (field) => {
    if (field === 1) nodes.push(nodeOf(reader));
    else if (field === 2) name = reader.readString();
    else if (field === 5) initializers.push(tensorOf(reader));
    else if (field === 11) inputs.push(graphValueOf(reader));
    else if (field === 12) outputs.push(graphValueOf(reader));
    else if (field === 15) throw new Unreadable('unknownForm', { operator: 'sparse_initializer', name });
  });
  return { name, nodes, initializers, inputs, outputs };
}

function nodeOf(reader: PbfReader): OnnxNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, OnnxAttribute>();
  let [name, operator, domain] = ['', '', ''];
  fields(reader, endOf(reader), (field) => {
    if (field === 1) inputs.push(reader.readString());
    else if (field === 2) outputs.push(reader.readString());
    else if (field === 3) name = reader.readString();
    else if (field === 4) operator = reader.readString();
    else if (field === 5) attributes.set(...attributeOf(reader));
    else if (field === 7) domain = reader.readString();
  });
  return { operator, domain, name, inputs, outputs, attributes };
}

function attributeOf(reader: PbfReader): [string, OnnxAttribute] {
  let name = '';
  let attribute: OnnxAttribute = {};
  const add = (part: OnnxAttribute): void => {
    attribute = { ...attribute, ...part };
  };
  const floats: number[] = [];
  const integers: number[] = [];
  fields(reader, endOf(reader), (field) => {
    if (field === 1) name = reader.readString();
    else if (field === 2) add({ float: reader.readFloat() });
    else if (field === 3) add({ integer: reader.readVarint(true) });
    else if (field === 4) add({ text: reader.readString() });
    else if (field === 5) add({ tensor: tensorOf(reader) });
    else if (field === 6 || field === 11) add({ hasGraph: true });
    else if (field === 7) add({ floats: listOf(reader, floats, () => reader.readFloat()) });
    else if (field === 8) add({ integers: listOf(reader, integers, () => reader.readVarint(true)) });
  });
  return [name, attribute];
}

/** Packed, or one of many. */
function listOf(reader: PbfReader, list: number[], read: () => number): readonly number[] {
  const end = reader.type === delimited ? endOf(reader) : null;
  if (end === null) list.push(read());
  else while (reader.pos < end) list.push(read());
  return list;
}

const typeNames: ReadonlyMap<number, OnnxTypeName> = new Map(
  Object.entries(onnxTypes).map(([name, code]) => [code, name as OnnxTypeName]),
);
/** Bytes of an element in raw_data. */
const widths: { readonly [Type in OnnxTypeName]: number } = {
  float32: 4,
  int32: 4,
  int64: 8,
  float16: 2,
  float64: 8,
  bfloat16: 2,
};

function tensorOf(reader: PbfReader): OnnxTensor {
  const shape: number[] = [];
  const values: number[] = [];
  let [name, code] = ['', 0];
  let raw: Uint8Array | null = null;
  let isExternal = false;
  fields(reader, endOf(reader), (field) => {
    if (field === 1) listOf(reader, shape, () => reader.readVarint(true));
    else if (field === 2) code = reader.readVarint();
    else if (field === 4) listOf(reader, values, () => reader.readFloat());
    else if (field === 5 || field === 7) listOf(reader, values, () => reader.readVarint(true));
    else if (field === 8) name = reader.readString();
    else if (field === 9) raw = reader.readBytes();
    else if (field === 10) listOf(reader, values, () => reader.readDouble());
    else if (field === 13) isExternal = true;
    else if (field === 14) isExternal ||= reader.readVarint() === 1;
  });
  if (isExternal) throw new Unreadable('externalData', { name });
  const type = typeNames.get(code);
  if (type === undefined) throw new Unreadable('unknownTensorType', { name, type: code });
  const count = shape.reduce((product, size) => product * size, 1);
  const found = raw === null ? values.length : (raw as Uint8Array).length / widths[type];
  if (shape.some((size) => size < 0) || count !== found) throw new Unreadable('brokenTensor', { name });
  return { name, type, shape, values: raw === null ? listed(type, values) : rawValues(type, raw) };
}

/** Half precision stands as its bits in int32_data. */
function listed(type: OnnxTypeName, values: readonly number[]): Float64Array {
  const bits = type === 'float16' ? halfPrecision : type === 'bfloat16' ? upperHalf : null;
  return Float64Array.from(values, (value) => (bits === null ? value : bits(value)));
}

const rawReaders: { readonly [Type in OnnxTypeName]: (view: DataView, at: number) => number } = {
  float32: (view, at) => view.getFloat32(at, true),
  float64: (view, at) => view.getFloat64(at, true),
  float16: (view, at) => halfPrecision(view.getUint16(at, true)),
  bfloat16: (view, at) => upperHalf(view.getUint16(at, true)),
  int32: (view, at) => view.getInt32(at, true),
  int64: (view, at) => Number(view.getBigInt64(at, true)),
};

function rawValues(type: OnnxTypeName, raw: Uint8Array): Float64Array {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const read = rawReaders[type];
  return Float64Array.from({ length: raw.length / widths[type] }, (_, at) => read(view, at * widths[type]));
}

function graphValueOf(reader: PbfReader): OnnxValue {
  let name = '';
  let type: Omit<OnnxValue, 'name'> = { type: null, shape: null };
  fields(reader, endOf(reader), (field) => {
    if (field === 1) name = reader.readString();
    else if (field === 2) type = typeOf(reader);
  });
  return { name, ...type };
}

function typeOf(reader: PbfReader): Omit<OnnxValue, 'name'> {
  let code = 0;
  let shape: OnnxValue['shape'] = null;
  fields(reader, endOf(reader), (field) => {
    if (field !== 1) return;
    fields(reader, endOf(reader), (part) => {
      if (part === 1) code = reader.readVarint();
      else if (part === 2) shape = shapeOf(reader);
    });
  });
  return { type: typeNames.get(code) ?? null, shape };
}

function shapeOf(reader: PbfReader): readonly (number | null)[] {
  const sizes: (number | null)[] = [];
  fields(reader, endOf(reader), (field) => {
    if (field !== 1) return;
    let size: number | null = null;
    fields(reader, endOf(reader), (part) => {
      if (part === 1) size = reader.readVarint(true);
    });
    sizes.push(size);
  });
  return sizes;
}
