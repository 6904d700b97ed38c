// Small networks and what the canvas makes of them, for the tests of the canvas.
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import { defaultTrainingSettings } from '#core/document/network-document.ts';
import { type Connection, connectionId, type Layer, layerId, type Network } from '#core/network/network.ts';
import { type CanvasGeometry, type Collapsing, layOutCanvas } from '#renderer/canvas/geometry/canvas-geometry.ts';
import type { PaletteColors } from '#renderer/canvas/scene/palette.ts';
import { CurveTables } from '#renderer/canvas/scene/wire-hit-test.ts';
import { collectWires, wireCoordinates } from '#renderer/canvas/scene/wire-set.ts';

/** Those of a theme, as they are sent to the painter. */
export const colors: PaletteColors = {
  background: '#ffffff',
  lane: '#ffffff',
  line: '#000000',
  ink: '#000000',
  quiet: '#808080',
  update: '#00ff00',
  selection: '#000000',
  negative: ['#000001', '#000002', '#000003', '#000004', '#000005'],
  positive: ['#000001', '#000002', '#000003', '#000004', '#000005'],
};

export function inputs(name: string, units: number): Layer {
  return { kind: 'input', id: layerId(name), name, units };
}

export function dense(name: string, units: number): Layer {
  return {
    kind: 'dense',
    id: layerId(name),
    name,
    units,
    activation: 'tanh',
    biases: new Array<number>(units).fill(0),
  };
}

export function wired(
  source: Layer,
  target: Layer,
  weight: (target: number, source: number) => number | null,
): Connection {
  return {
    id: connectionId(`${source.id}-${target.id}`),
    source: source.id,
    target: target.id,
    weights: Array.from({ length: target.units }, (_, t) =>
      Array.from({ length: source.units }, (_, s) => weight(t, s)),
    ),
  };
}

/** Each layer fully connected to the next. */
export function chain(...layers: Layer[]): Network {
  const connections = layers
    .slice(1)
    .map((target, index) => wired(layers[index] as Layer, target, (t, s) => t - s + 0.5));
  return { layers, connections };
}

/** One column per layer. */
export function drawn(network: Network, layout?: ReadonlyMap<string, Position>): NetworkDocument {
  const places = new Map(
    network.layers.map((layer, index) => [layer.id, layout?.get(layer.id) ?? { x: index * 260, y: 0 }]),
  );
  return { name: '', network, layout: places, training: defaultTrainingSettings, dataset: null };
}

export function laidOut(network: Network, collapsing: Collapsing = new Map()): CanvasGeometry {
  return layOutCanvas(drawn(network), collapsing, new Map());
}

export function curvesOf(network: Network): {
  readonly geometry: CanvasGeometry;
  readonly coordinates: Float32Array;
  readonly tables: CurveTables;
} {
  const geometry = laidOut(network);
  const set = collectWires(network, geometry.anchors);
  const coordinates = wireCoordinates(set, geometry.anchors);
  return { geometry, coordinates, tables: new CurveTables(coordinates) };
}
