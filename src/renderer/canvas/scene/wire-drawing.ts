// The wires of the present document with everything derived from their places: curves, hit test, weights of the file.
import { frozenParameters } from '#core/network/frozen-parameters.ts';
import type { Network } from '#core/network/network.ts';
import { layOutParameters, readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { whenIdle } from '#renderer/state/window/idle-work.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import { CurveTables, WireHitTest } from './wire-hit-test.ts';
import { type WireSet, wireCoordinates } from './wire-set.ts';

/** The hit test of so many is made within a frame. */
const fewWires = 5000;

export class WireDrawing {
  readonly geometry: CanvasGeometry;
  readonly set: WireSet;
  readonly coordinates: Float32Array;
  readonly tables: CurveTables;
  /** Weights as the document holds them, shown until a run has numbers. */
  readonly weights: Float64Array;
  /** By parameter: training leaves it as it is. Null: none. */
  readonly frozenWires: Uint8Array | null;
  private hits: WireHitTest | null = null;
  private isMakingHits = false;

  constructor(network: Network, geometry: CanvasGeometry, set: WireSet) {
    this.geometry = geometry;
    this.set = set;
    this.coordinates = wireCoordinates(set, geometry.anchors);
    this.tables = new CurveTables(this.coordinates);
    this.weights = readParameters(network);
    this.frozenWires = frozenParameters(network, layOutParameters(network));
  }

  isDrawn(wire: number): boolean {
    return this.set.bundleOf[wire] === -1;
  }

  isFrozen(wire: number): boolean {
    return this.frozenWires?.[wire] === 1;
  }

  isOff(wire: number): boolean {
    return this.set.off?.[wire] === 1;
  }

  /** The wire nearest to a point of the drawing, or −1, which also a large drawing says for the first moment. */
  wireAt(x: number, y: number, reach: number, isShown: (wire: number) => boolean): number {
    return this.hitTest()?.wireAt(x, y, reach, isShown) ?? -1;
  }

  /** Made when it is first asked for. Null: it is being made, since nobody waits for that of a large drawing. */
  private hitTest(): WireHitTest | null {
    if (this.hits !== null || this.isMakingHits) return this.hits;
    const work = WireHitTest.making(this.coordinates, (wire) => this.isDrawn(wire), this.tables);
    if (this.tables.count <= fewWires) {
      this.hits = atOnce(work);
      return this.hits;
    }
    this.isMakingHits = true;
    whenIdle(work, (made) => {
      this.hits = made;
    });
    return null;
  }
}
