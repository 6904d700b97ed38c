// Everything that one picture of the wires is drawn from.

import type { ZoomLevel } from '../geometry/zoom-level.ts';
import type { CanvasPalette } from './palette.ts';
import type { CurveTables } from './wire-hit-test.ts';

export type DrawingContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What drawing takes of it, so that a picture can be written with the same strokes. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'arc'
  | 'roundRect'
  | 'fillRect'
  | 'fill'
  | 'stroke'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
>;

/** How much a wire stands out: away from the neuron pointed at, not of this stage, as usual, of this stage. */
export const emphasis = { faint: 0, dimmed: 1, normal: 2, active: 3 } as const;
/**
 * Of what is not of this stage so little is left that the active wires stand out from it by 3 : 1 in both themes, also where two
 * of the others cross.
 */
export const emphasisAlpha = [0.12, 0.16, 1, 1] as const;

export interface Marks {
  readonly selected: ReadonlySet<number>;
  readonly hovered: number;
  readonly focused: number;
  readonly highlighted: ReadonlySet<number>;
}

/** The same as plain data. */
export interface SceneMarks {
  readonly selected: readonly number[];
  readonly highlighted: readonly number[];
  readonly hovered: number;
  readonly focused: number;
}

/** Of wires between the same two anchors or layers: where they run and how their values share in sign. */
export interface Ribbon {
  readonly sx: number;
  readonly sy: number;
  readonly tx: number;
  readonly ty: number;
  /** How many it stands for. */
  readonly wires: number;
  /** Pixels on the screen. */
  readonly width: number;
  readonly positive: number;
  readonly negative: number;
  /** Share of its wires that carry nothing, 0 to 1; the sums are those of the others. */
  readonly off: number;
  readonly alpha: number;
  /** Of this stage: in full colour. */
  readonly isActive: boolean;
}

export interface WireScene {
  readonly count: number;
  /** Source x, y and target x, y of every wire. */
  readonly coordinates: Float32Array;
  /** −1: drawn as a wire of its own. */
  readonly bundleOf: Int32Array;
  readonly tables: CurveTables;
  readonly values: Float32Array;
  /** Scale per wire's connection, or one for all. */
  readonly scaleOf: (wire: number) => number;
  /** Draws the weak wires too, however many there are. */
  readonly showsWeak: boolean;
  /** Widths by their normal ones. */
  readonly boldness: number;
  readonly emphasisOf: Uint8Array;
  /** The hue belongs to what flows: wires are grey, by size. */
  readonly isCalm: boolean;
  /** Training leaves the wire as it is: drawn in dashes. */
  readonly isFrozen: (wire: number) => boolean;
  /** A neuron at its end is switched off: drawn faint and in dots. */
  readonly isOff: (wire: number) => boolean;
  readonly marks: SceneMarks;
  /** Wires on which something is seen to flow: drawn however many are stronger. */
  readonly carrying: readonly number[];
  readonly ribbons: readonly Ribbon[];
  readonly level: ZoomLevel;
  readonly palette: CanvasPalette;
  /** Taper instead of particles: the wide end is where the flow comes from. */
  readonly taper: 'forward' | 'backward' | null;
  /** Weights before the update, while its morph is shown. */
  readonly before: Float32Array | null;
}
