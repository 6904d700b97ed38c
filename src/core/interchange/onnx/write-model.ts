// An ONNX model as bytes.
import { PbfWriter } from 'pbf';
import {
  type OnnxAttribute,
  type OnnxGraph,
  type OnnxModel,
  type OnnxNode,
  type OnnxTensor,
  type OnnxValue,
  onnxTypes,
} from './onnx-model.ts';

/** The version of the format itself that belongs to opset 20. */
const formatVersion = 9;

export function writeModel({ graph, opsets, metadata }: OnnxModel): Uint8Array {
  const writer = new PbfWriter();
  writer.writeVarintField(1, formatVersion);
  writer.writeStringField(2, 'Chainrule');
  writer.writeMessage(7, writeGraph, graph);
  for (const opset of opsets) writer.writeMessage(8, writeOpset, opset);
  for (const entry of metadata) writer.writeMessage(14, writeEntry, entry);
  return writer.finish();
}

function writeOpset([domain, version]: readonly [string, number], writer: PbfWriter): void {
  writer.writeStringField(1, domain);
  writer.writeVarintField(2, version);
}

function writeEntry([key, value]: readonly [string, string], writer: PbfWriter): void {
  writer.writeStringField(1, key);
  writer.writeStringField(2, value);
}

function writeGraph({ name, nodes, initializers, inputs, outputs }: OnnxGraph, writer: PbfWriter): void {
  for (const node of nodes) writer.writeMessage(1, writeNode, node);
  writer.writeStringField(2, name);
  for (const tensor of initializers) writer.writeMessage(5, writeTensor, tensor);
  for (const input of inputs) writer.writeMessage(11, writeValue, input);
  for (const output of outputs) writer.writeMessage(12, writeValue, output);
}

function writeNode({ operator, name, inputs, outputs, attributes }: OnnxNode, writer: PbfWriter): void {
  for (const input of inputs) writer.writeStringField(1, input);
  for (const output of outputs) writer.writeStringField(2, output);
  writer.writeStringField(3, name);
  writer.writeStringField(4, operator);
  for (const attribute of attributes) writer.writeMessage(5, writeAttribute, attribute);
}

const attributeTypes = { float: 1, integer: 2 };

function writeAttribute([name, { float, integer }]: readonly [string, OnnxAttribute], writer: PbfWriter): void {
  writer.writeStringField(1, name);
  if (float !== undefined) writer.writeFloatField(2, float);
  if (integer !== undefined) writer.writeVarintField(3, integer);
  writer.writeVarintField(20, float !== undefined ? attributeTypes.float : attributeTypes.integer);
}

function writeTensor({ name, type, shape, values }: OnnxTensor, writer: PbfWriter): void {
  writer.writePackedVarint(1, [...shape]);
  writer.writeVarintField(2, onnxTypes[type]);
  writer.writeStringField(8, name);
  writer.writeBytesField(9, rawData(type, values));
}

/** Little-endian, as raw_data is. */
export function rawData(type: OnnxTensor['type'], values: Float64Array): Uint8Array {
  const width = type === 'float32' ? 4 : 8;
  const bytes = new Uint8Array(values.length * width);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) {
    if (type === 'float32') view.setFloat32(at * width, value, true);
    else if (type === 'float64') view.setFloat64(at * width, value, true);
    else view.setBigInt64(at * width, BigInt(value), true);
  }
  return bytes;
}

function writeValue({ name, type, shape }: OnnxValue, writer: PbfWriter): void {
  writer.writeStringField(1, name);
  writer.writeMessage(2, writeType, { type, shape });
}

function writeType(value: Pick<OnnxValue, 'type' | 'shape'>, writer: PbfWriter): void {
  writer.writeMessage(1, writeTensorType, value);
}

function writeTensorType({ type, shape }: Pick<OnnxValue, 'type' | 'shape'>, writer: PbfWriter): void {
  writer.writeVarintField(1, onnxTypes[type ?? 'float32']);
  writer.writeMessage(2, writeShape, shape ?? []);
}

function writeShape(shape: readonly (number | null)[], writer: PbfWriter): void {
  for (const size of shape) writer.writeMessage(1, writeSize, size);
}

function writeSize(size: number | null, writer: PbfWriter): void {
  if (size === null) writer.writeStringField(2, 'batch');
  else writer.writeVarintField(1, size);
}
