// Adds copied parts and notes: new ids, free names, and every weight, bias and mark as it was copied.
import type { Layer, LayerId } from '#core/network/network.ts';
import { neuronName, topologicalLayers } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { boundsOfParts, type CopiedParts } from '../clipboard/copied-parts.ts';
import type { EditLabel, EditResult } from '../edit.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { addCopies, type Copies, copiesFor, withCopies } from './steps/add-copies.ts';
import { labelWithNotes } from './steps/counted-notes.ts';
import { tooManyNotes, withNoteCopies } from './steps/note-copies.ts';
import { done, listOfNames, namesInSentence, refused, withAdded } from './steps/outcome.ts';
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
  code: PasteCode,
  { withConnections = false, corner }: PasteOptions = {},
): EditResult {
  const { network } = document;
  const { notes = [] } = parts;
  const requested = copiesFor(network, parts, withConnections);
  if (requested.layers.length + notes.length === 0) return refused('nothingSelected');
  const neurons = requested.layers.flatMap((layer) => neuronsOf(layer));
  const growth = { layers: requested.layers.length, neurons: neurons.length, wires: requested.wires };
  const tooMuch = tooLarge(network, growth) ?? tooManyNotes(document, notes.length);
  if (tooMuch !== null) return { refusal: tooMuch };

  const copies = withoutLoops(document, parts, requested);
  const by = shiftOf(document, parts, corner);
  const withNetwork = placed(withCopies(document, parts, copies), placesOf(parts, copies, by));
  const { code: told, values } = labelOf(code, copies, notes.length);
  return withAdded(document, done(withNoteCopies(withNetwork, notes, by), told, values), neurons);
}

function labelOf(code: PasteCode, { layers }: Copies, notes: number): EditLabel {
  if (layers.length === 0) return { code: codeForNotes[code], values: { count: notes } };
  const count = layers.reduce((sum, { units }) => sum + units, 0);
  const values = { count, names: listOfNames(layers.flatMap(namesOfUnits)) };
  return notes === 0 ? { code, values } : labelWithNotes(code, values, notes);
}

/** Neurons are counted, so neurons are named, as many as the list shows. */
function namesOfUnits(layer: Layer): readonly string[] {
  return Array.from({ length: Math.min(layer.units, namesInSentence + 1) }, (_, unit) => neuronName(layer, unit));
}

type PasteCode = 'paste' | 'pasteConnected' | 'duplicate';

const codeForNotes = { paste: 'pasteNotes', pasteConnected: 'pasteNotes', duplicate: 'duplicateNotes' } as const;

function withoutLoops({ network }: NetworkDocument, parts: CopiedParts, copies: Copies): Copies {
  if (copies.outside.length === 0) return copies;
  const isLooping = 'loop' in topologicalLayers(addCopies(network, parts.network, copies));
  return isLooping ? { ...copies, outside: withoutWaysBack(network, copies.outside) } : copies;
}

/** How far all copies are moved: they stand to each other as what was copied; as a group they cover nothing. */
function shiftOf(document: NetworkDocument, parts: CopiedParts, corner: Position | undefined): Position {
  const { x: left, y: top, ...size } = boundsOfParts(parts);
  // A note may lie under neurons, as a frame around them, but a copy of a note hides no other.
  const notes = parts.notes === undefined ? [] : document.notes;
  const at = clearOfOthers(document, corner ?? { x: left, y: top }, size, notes);
  return { x: at.x - left, y: at.y - top };
}

function placesOf(parts: CopiedParts, { ids }: Copies, by: Position): ReadonlyMap<LayerId, Position> {
  return new Map(
    [...ids].map(([from, to]) => {
      const place = parts.layout.get(from) ?? { x: 0, y: 0 };
      return [to, { ...place, x: place.x + by.x, y: place.y + by.y }];
    }),
  );
}
