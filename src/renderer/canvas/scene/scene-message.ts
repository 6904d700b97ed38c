// Messages between the window and the painter of the drawing layer: plain data, so that they may cross to a worker.

import type { ViewTransform } from '../geometry/view-transform.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import type { PaletteColors } from './palette.ts';
import type { SceneMarks } from './wire-scene.ts';

/** Which wires there are; stays while only places or numbers change. */
export interface SceneWires {
  readonly count: number;
  readonly connectionOf: Int32Array;
  /** −1: drawn as a wire of its own. */
  readonly bundleOf: Int32Array;
  /** Wires per connection and per bundle. */
  readonly connectionWires: Int32Array;
  readonly bundleWires: Int32Array;
  /** The connection that each bundle is a part of. */
  readonly bundleConnection: Int32Array;
  /** 1: from single discs and rows many of these fan out. */
  readonly bundleFans: Uint8Array;
  /** 1: carries nothing, since a neuron at its end is switched off. Null: none. */
  readonly off: Uint8Array | null;
}

/** Where everything stands. Ends are source x, y and target x, y; NaN where one is missing. */
export interface ScenePlaces {
  readonly wires: Float32Array;
  readonly connections: Float32Array;
  readonly bundles: Float32Array;
  /** x, y, width, height of each lane. */
  readonly lanes: Float32Array;
  /** 1: folded. */
  readonly folded: Uint8Array;
}

export interface SceneNumbers {
  /** What each wire shows. */
  readonly values: Float32Array;
  /** Milliseconds on the way there: from what is shown, or from `from` when nothing is on its way. */
  readonly duration: number;
  readonly from: Float32Array | null;
  readonly scale: number;
  /** One scale per connection instead. */
  readonly connectionScales: Float64Array | null;
  /** Signed sizes of what flows: signals forward, δ·w backward, gradients while training. */
  readonly flow: Float32Array;
  readonly flowScale: number;
  /** One scale of what flows per connection instead. */
  readonly flowConnectionScales: Float64Array | null;
  /** Weights and the weights before they last changed, while an update is shown. */
  readonly weights: Float32Array | null;
  readonly weightsBefore: Float32Array | null;
}

export interface SceneShowing {
  readonly level: ZoomLevel;
  /** 1 is the normal speed of the animation. */
  readonly speed: number;
  readonly moves: boolean;
  readonly streaming: boolean;
  readonly stage: 'forward' | 'backward' | 'update' | 'other' | null;
  /** Tells one stage from the next. */
  readonly stageNumber: number;
  readonly showsWeights: boolean;
  /** The hue belongs to what flows: wires are grey by their weights, pulses coloured by sign. */
  readonly isCalm: boolean;
  /** Connections that the stage is about; null: all. */
  readonly activeConnections: Uint8Array | null;
  /** Only these wires stand out. */
  readonly prominent: Int32Array | null;
  readonly marks: SceneMarks;
  /** Draws the weak wires too. */
  readonly showsWeak: boolean;
  /** Widths of wires by their normal ones. */
  readonly boldness: number;
}

/** Neurons that are no elements of the page. */
export interface SceneNeurons {
  /** Top-left corners of the discs, x and y in turns. */
  readonly places: Float32Array;
  /** 1: selected. */
  readonly selected: Uint8Array;
  /** 1: switched off. */
  readonly off: Uint8Array;
  /** 1: no lane stands for it on the map. */
  readonly alone: Uint8Array;
}

/** Relative activations, −1 to 1; NaN: not known. */
export interface SceneActivations {
  /** Of the painted neurons. */
  readonly neurons: Float32Array;
  /** Of the units of each folded lane, by the lane's place. */
  readonly lanes: readonly (readonly [number, Float32Array])[];
}

export interface SceneLine {
  readonly sx: number;
  readonly sy: number;
  readonly tx: number;
  readonly ty: number;
}

/** What the picture is made of. */
export type PictureMessage =
  | { readonly kind: 'size'; readonly width: number; readonly height: number; readonly ratio: number }
  | { readonly kind: 'colors'; readonly colors: PaletteColors }
  | { readonly kind: 'wires'; readonly wires: SceneWires }
  /** 1: training leaves the wire as it is. Null: none. */
  | { readonly kind: 'frozen'; readonly frozen: Uint8Array | null }
  | { readonly kind: 'places'; readonly places: ScenePlaces }
  | { readonly kind: 'numbers'; readonly numbers: SceneNumbers }
  | { readonly kind: 'showing'; readonly showing: SceneShowing }
  /** Weights of another moment, to be outlined beside those that are shown; null: none. */
  | { readonly kind: 'compared'; readonly weights: Float64Array | null }
  | { readonly kind: 'neurons'; readonly neurons: SceneNeurons | null }
  | { readonly kind: 'activations'; readonly activations: SceneActivations }
  | { readonly kind: 'view'; readonly view: ViewTransform }
  | { readonly kind: 'line'; readonly line: SceneLine | null };

export type SceneMessage =
  | PictureMessage
  | { readonly kind: 'window'; readonly hidden: boolean; readonly focused: boolean };

/** Sent through a port: first the canvas, when it crosses to a worker. */
export type PortMessage =
  | SceneMessage
  | { readonly kind: 'canvas'; readonly canvas: OffscreenCanvas }
  /** Wants to hear that all before it has arrived. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'close' };

export type PortAnswer =
  | { readonly kind: 'report'; readonly report: SceneReport }
  | { readonly kind: 'alive' }
  /** Arrays that may be filled again. */
  | { readonly kind: 'spent'; readonly arrays: readonly Float32Array[] };

/** What was drawn. */
export interface SceneReport {
  /** How often the wires have been drawn so far. */
  readonly pictures: number;
  readonly particles: number;
  /** Wires in view that are too weak to be drawn among so many. */
  readonly notDrawn: number;
  /** Wires in view that are weaker than this are not drawn. */
  readonly weakest: number;
}
