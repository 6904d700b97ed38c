// The part of onnx.proto that we write and read: a model as plain data. Field numbers are the specification's (onnx/onnx.proto3).

export interface OnnxModel {
  readonly graph: OnnxGraph;
  /** Versions of the operators by their domains; the empty one is ONNX's own. */
  readonly opsets: ReadonlyMap<string, number>;
  readonly metadata: ReadonlyMap<string, string>;
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

export interface OnnxNode {
  readonly operator: string;
  readonly domain: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

export interface OnnxAttribute {
  readonly float?: number;
  readonly integer?: number;
  readonly text?: string;
  readonly tensor?: OnnxTensor;
  readonly floats?: readonly number[];
  readonly integers?: readonly number[];
  /** It holds a graph of its own, as loops and branches do. */
  readonly hasGraph?: true;
}

/** TensorProto.DataType, as far as we have a use for it. */
export const onnxTypes = { float32: 1, int32: 6, int64: 7, float16: 10, float64: 11, bfloat16: 16 } as const;
export type OnnxTypeName = keyof typeof onnxTypes;

export interface OnnxTensor {
  readonly name: string;
  readonly type: OnnxTypeName;
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** An input or output of the graph; a size that is free is null. */
export interface OnnxValue {
  readonly name: string;
  readonly type: OnnxTypeName | null;
  /** Null: nothing is said of it. */
  readonly shape: readonly (number | null)[] | null;
}
