// A drag of neurons, lanes and notes: where it all stood, and what may become of it.
import { neuronDisc } from '#core/document/layer-size.ts';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import type { CanvasNode } from '../geometry/network-nodes.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import type { Aligning } from './aligning.ts';
import { boxAround, type Dragged, type StartAligning } from './use-aligning.ts';
import { laneAtPoint } from './wiring-places.ts';

export interface Drag {
  /** Where the layers stood. */
  readonly layers: ReadonlyMap<LayerId, Position>;
  /** Where the notes stood, by their ids. */
  readonly notes: ReadonlyMap<string, Position>;
  /** A unit that is taken out of its lane, which stays. */
  readonly leaving: NeuronReference | null;
  /** A neuron that a lane may take. */
  readonly single: LayerId | null;
  /** Of the dragged disc, lane or note. */
  readonly corner: Position;
  readonly aligning: Aligning;
}

export function moved<Id>(places: ReadonlyMap<Id, Position>, by: Position): ReadonlyMap<Id, Position> {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
}

export function allSelected(): Dragged {
  const { layers, neurons, notes } = useUi.getState().selection;
  return { layers: new Set([...layers, ...neurons.map(({ layer }) => layer)]), notes: new Set(notes) };
}

/** A disc inside a lane takes its lane along. */
export function startDragOfNode(
  model: CanvasModel,
  { data }: CanvasNode,
  dragged: Dragged,
  start: StartAligning,
): Drag | null {
  const drag = startDrag(model, dragged, placeOf(model, data.layer), start);
  const isSingle = dragged.layers.size === 1 && dragged.notes.size === 0 && data.alone === true;
  return drag && { ...drag, single: isSingle ? data.layer : null };
}

export function startDrag(model: CanvasModel, dragged: Dragged, corner: Position, start: StartAligning): Drag | null {
  const box = boxAround(model, dragged);
  if (box === null) return null;
  const own = (model.document.notes ?? []).filter(({ id }) => dragged.notes.has(id));
  return {
    leaving: null,
    single: null,
    corner,
    layers: new Map([...dragged.layers].map((id) => [id, placeOf(model, id)])),
    notes: new Map(own.map((note) => [note.id, note])),
    aligning: start(dragged, box, corner),
  };
}

function placeOf({ document }: CanvasModel, layer: LayerId): Position {
  return document.layout.get(layer) ?? { x: 0, y: 0 };
}

/** With Alt a unit goes alone, and its lane stays. */
export function startLeaving({ data, position }: CanvasNode, start: StartAligning): Drag {
  const box = { ...position, width: neuronDisc, height: neuronDisc };
  const aligning = start({ layers: new Set(), notes: new Set() }, box, position);
  const leaving = { layer: data.layer, unit: Number(data.unit) };
  return { layers: new Map(), notes: new Map(), leaving, single: null, corner: position, aligning };
}

/** Let go inside its lane, it stays a unit. */
export function isOutside(model: CanvasModel | null, layer: LayerId, { x, y }: Position): boolean {
  const middle = { x: x + neuronDisc / 2, y: y + neuronDisc / 2 };
  return model !== null && laneAtPoint(model.geometry, middle) !== layer;
}

export function isAt(place: Position | undefined, other: Position): boolean {
  return place !== undefined && place.x === other.x && place.y === other.y;
}
