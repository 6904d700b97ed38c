// The kinds of files that are imported as a network or its weights, told by the ending of a name, else by the first bytes.

/** The files of an exported project that come back; the first tells its folder from any other. */
export const projectDocument = 'network.chainrule';
export const projectWeights = 'weights.safetensors';

export type ModelFileKind = 'model' | 'weights';

const kindsByEnding: Readonly<Record<string, ModelFileKind>> = { onnx: 'model', safetensors: 'weights' };

export const modelEndings: readonly string[] = Object.keys(kindsByEnding);

/** Null where the ending says nothing. */
export function modelKindByName(name: string): ModelFileKind | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(kindsByEnding, ending) ? (kindsByEnding[ending] ?? null) : null;
}

/**
 * Weights begin with the length of their header (8 bytes) and its brace, a model with the field of its version.
 * @param bytes the first ones of the file, nine or more
 */
export function modelKindByContent(bytes: Uint8Array): ModelFileKind | null {
  if (bytes[8] === brace && bytes.subarray(5, 8).every((byte) => byte === 0)) return 'weights';
  return bytes[0] === modelVersionField ? 'model' : null;
}

const brace = 0x7b;
/** `ir_version`, field 1 of a ModelProto, as a varint. */
const modelVersionField = 0x08;
