// Adds copied parts: new ids, free names, and every weight, bias and mark as it was copied.
import type { LayerId } from '#core/network/network.ts';
import { topologicalLayers } from '#core/network/network-queries.ts';
import { boundsOfParts, type CopiedParts } from '../clipboard/copied-parts.ts';
import type { EditCode, EditResult } from '../edit.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { addCopies, type Copies, copiesFor, withCopies } from './steps/add-copies.ts';
import { done, listOfNames, neuronsOf, refused, withAdded } from './steps/outcome.ts';
import { withoutWaysBack } from './steps/outside-wires.ts';
import { clearOfOthers, placed } from './steps/places.ts';
import { tooLarge } from './steps/size-limits.ts';

export interface PasteOptions {
  /** Draws the wires to the neurons that were not copied too, as far as the document has neurons of their names. */
  readonly withConnections?: boolean;
  /** Top-left corner of the parts; absent: where they were copied. Either way they are moved down to cover nothing. */
  readonly corner?: Position;
}

export function paste(document: NetworkDocument, parts: CopiedParts, options: PasteOptions = {}): EditResult {
  return addParts(document, parts, options.withConnections ? 'pasteConnected' : 'paste', options);
}

export function addParts(
  document: NetworkDocument,
  parts: CopiedParts,
  code: EditCode,
  { withConnections = false, corner }: PasteOptions = {},
): EditResult {
  const { network } = document;
  const wished = copiesFor(network, parts, withConnections);
  if (wished.layers.length === 0) return refused('nothingSelected');
  const neurons = wished.layers.flatMap(({ id, units }) => neuronsOf(id, units));
  const tooMuch = tooLarge(network, { layers: wished.layers.length, neurons: neurons.length, wires: wished.wires });
  if (tooMuch !== null) return { refusal: tooMuch };

  const copies = withoutLoops(document, parts, wished);
  const added = withCopies(document, parts, copies);
  const names = listOfNames(copies.layers.map(({ name }) => name));
  const values = { count: neurons.length, names };
  return withAdded(document, done(placed(added, placesOf(document, parts, copies, corner)), code, values), neurons);
}

function withoutLoops({ network }: NetworkDocument, parts: CopiedParts, copies: Copies): Copies {
  if (copies.outside.length === 0) return copies;
  const isLooping = 'loop' in topologicalLayers(addCopies(network, parts.network, copies));
  return isLooping ? { ...copies, outside: withoutWaysBack(network, copies.outside) } : copies;
}

/** The copies stand to each other as what was copied; as a group they cover nothing. */
function placesOf(
  document: NetworkDocument,
  parts: CopiedParts,
  { ids }: Copies,
  corner: Position | undefined,
): ReadonlyMap<LayerId, Position> {
  const copied = new Map([...ids].map(([from, to]) => [to, parts.layout.get(from) ?? { x: 0, y: 0 }]));
  const { x: left, y: top, ...size } = boundsOfParts(parts);
  const at = clearOfOthers(document, corner ?? { x: left, y: top }, size);
  return new Map(
    [...copied].map(([id, place]) => [id, { ...place, x: place.x + at.x - left, y: place.y + at.y - top }]),
  );
}
