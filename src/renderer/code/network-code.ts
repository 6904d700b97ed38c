// The shown network as lines of plain code, each with the neuron or the wire that it belongs to.
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { DrawnPart } from '#core/explain/explanation-target.ts';
import type { CodePlace } from '#core/interchange/code/plain-code.ts';
import { pythonNetwork } from '#core/interchange/code/python-network.ts';
import { typescriptNetwork } from '#core/interchange/code/typescript-network.ts';
import { exportedModel, isExportable } from '#core/interchange/exported-model.ts';
import { NotExportable } from '#core/interchange/not-exportable.ts';
import { neuronKey, type Selection, wireKey } from '#renderer/state/window/ui-store.ts';

export type ShownLanguage = 'typescript' | 'python';

export interface NetworkCode {
  readonly lines: readonly string[];
  /** Null: the line is about the whole network. */
  readonly parts: readonly (DrawnPart | null)[];
}

const writers = { typescript: typescriptNetwork, python: pythonNetwork } as const;

/** Null while the network has problems. A reason where it is too large. */
export function networkCode(document: NetworkDocument, language: ShownLanguage): NetworkCode | NotExportable | null {
  const model = exportedModel(document);
  if (!isExportable(model)) return null;
  try {
    const { text, places } = writers[language](model);
    const lines = text.trimEnd().split('\n');
    return { lines, parts: lines.map((_, at) => partAt(places.get(at + 1))) };
  } catch (error) {
    if (error instanceof NotExportable) return error;
    throw error;
  }
}

function partAt(place: CodePlace | undefined): DrawnPart | null {
  if (place === undefined) return null;
  if ('connection' in place) return { kind: 'wire', wire: place };
  return { kind: 'neuron', neuron: place };
}

function keyOf(part: DrawnPart): string {
  return part.kind === 'wire' ? `wire ${wireKey(part.wire)}` : `neuron ${neuronKey(part.neuron)}`;
}

/** The parts that the user has chosen on the canvas. */
export function selectedParts({ neurons, wires }: Pick<Selection, 'neurons' | 'wires'>): readonly DrawnPart[] {
  return [
    ...neurons.map((neuron): DrawnPart => ({ kind: 'neuron', neuron })),
    ...wires.map((wire): DrawnPart => ({ kind: 'wire', wire })),
  ];
}

export function selectionOf(part: DrawnPart): Partial<Selection> {
  return part.kind === 'wire' ? { wires: [part.wire] } : { neurons: [part.neuron] };
}

/** The lines of these parts, ascending. */
export function linesOf({ parts }: NetworkCode, wanted: readonly DrawnPart[]): readonly number[] {
  if (wanted.length === 0) return [];
  const keys = new Set(wanted.map(keyOf));
  return parts.flatMap((part, at) => (part !== null && keys.has(keyOf(part)) ? [at] : []));
}
