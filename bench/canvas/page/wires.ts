// The same wires for both ways of drawing: six layers of 24 neurons, 2,880 wires, each changing colour and width in each frame.
import type { PaletteColors } from '../../../src/renderer/canvas/scene/palette.ts';
import type { SceneNumbers, ScenePlaces, SceneWires } from '../../../src/renderer/canvas/scene/scene-message.ts';

const layers = 6;
const units = 24;
const disc = 60;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export const places: readonly Place[] = Array.from({ length: layers * units }, (_, index) => ({
  x: Math.floor(index / units) * 260,
  y: (index % units) * 84,
}));

export const ends: readonly (readonly [source: number, target: number])[] = Array.from(
  { length: (layers - 1) * units * units },
  (_, wire) => {
    const layer = Math.floor(wire / (units * units));
    const within = wire % (units * units);
    return [layer * units + Math.floor(within / units), (layer + 1) * units + (within % units)];
  },
);

export function valueAt(wire: number, now: number): number {
  return Math.sin(wire * 1.7 + now / 300);
}

export function scenePlaces(moved: readonly Place[]): ScenePlaces {
  const wires = new Float32Array(4 * ends.length);
  for (const [wire, [source, target]] of ends.entries()) {
    const from = moved[source] as Place;
    const to = moved[target] as Place;
    wires.set([from.x + disc, from.y + disc / 2, to.x, to.y + disc / 2], 4 * wire);
  }
  const none = new Float32Array(0);
  return { wires, connections: none, bundles: none, lanes: none, folded: new Uint8Array(0) };
}

export const sceneWires: SceneWires = {
  count: ends.length,
  connectionOf: new Int32Array(ends.length),
  bundleOf: new Int32Array(ends.length).fill(-1),
  connectionWires: Int32Array.of(ends.length),
  bundleWires: new Int32Array(0),
  bundleConnection: new Int32Array(0),
  off: null,
  bundleFans: new Uint8Array(0),
};

export function sceneNumbers(values: Float32Array, flow: Float32Array): SceneNumbers {
  return {
    values,
    duration: 0,
    from: null,
    scale: 1,
    connectionScales: null,
    flow,
    flowScale: 1,
    flowConnectionScales: null,
    weights: null,
    weightsBefore: null,
  };
}

export const colors: PaletteColors = {
  background: '#ffffff',
  lane: '#f7f8fa',
  line: '#d9dde3',
  ink: '#1a1f26',
  quiet: '#636d7b',
  update: '#5e6b00',
  selection: '#1a1f26',
  negative: ['#d1d5d8', '#e2b38d', '#d28c50', '#bb6806', '#925003'],
  positive: ['#d1d5d8', '#99c2ed', '#64a3e3', '#2d84d3', '#0465af'],
};
