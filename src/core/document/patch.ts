// A change of the document in its invertible form: the parts that changed, before and after. Parts share structure.
import type { NetworkDocument } from './network-document.ts';

/** The document's parts side by side; the network's are parts of their own, since most edits change only one. */
interface DocumentParts extends Omit<NetworkDocument, 'network'> {
  readonly layers: NetworkDocument['network']['layers'];
  readonly connections: NetworkDocument['network']['connections'];
  readonly outputs?: NetworkDocument['network']['outputs'];
  readonly networkUnknownFields?: NetworkDocument['network']['unknownFields'];
}

type PartName = keyof DocumentParts;
type PartChange = {
  readonly [Name in PartName]: {
    readonly part: Name;
    readonly before: DocumentParts[Name] | undefined;
    readonly after: DocumentParts[Name] | undefined;
  };
}[PartName];

export type DocumentPatch = readonly PartChange[];

const partNames = Object.keys({
  name: true,
  layers: true,
  connections: true,
  outputs: true,
  networkUnknownFields: true,
  layout: true,
  training: true,
  dataset: true,
  initial: true,
  checkpoints: true,
  history: true,
  testLooks: true,
  notes: true,
  example: true,
  unknownFields: true,
} satisfies { [Name in PartName]-?: true }) as readonly PartName[];

function partsOf(document: NetworkDocument): DocumentParts {
  const { network, ...rest } = document;
  const { layers, connections, outputs, unknownFields } = network;
  return {
    ...rest,
    layers,
    connections,
    ...(outputs === undefined ? {} : { outputs }),
    ...(unknownFields === undefined ? {} : { networkUnknownFields: unknownFields }),
  };
}

function documentOf(parts: DocumentParts): NetworkDocument {
  const { layers, connections, outputs, networkUnknownFields, ...rest } = parts;
  return {
    ...rest,
    network: {
      layers,
      connections,
      ...(outputs === undefined ? {} : { outputs }),
      ...(networkUnknownFields === undefined ? {} : { unknownFields: networkUnknownFields }),
    },
  };
}

/** The parts of `after` that are other objects than those of `before`. */
export function patchBetween(before: NetworkDocument, after: NetworkDocument): DocumentPatch {
  const from = partsOf(before);
  const to = partsOf(after);
  return partNames
    .filter((part) => !Object.is(from[part], to[part]))
    .map((part) => ({ part, before: from[part], after: to[part] }) as PartChange);
}

export function applyPatch(document: NetworkDocument, patch: DocumentPatch): NetworkDocument {
  const parts: Partial<Record<PartName, unknown>> = { ...partsOf(document) };
  for (const { part, after } of patch) {
    if (after === undefined) delete parts[part];
    else parts[part] = after;
  }
  return documentOf(parts as unknown as DocumentParts);
}

/** `applyPatch(applyPatch(d, p), invert(p))` is d. */
export function invert(patch: DocumentPatch): DocumentPatch {
  return patch.map(({ part, before, after }) => ({ part, before: after, after: before }) as PartChange);
}
