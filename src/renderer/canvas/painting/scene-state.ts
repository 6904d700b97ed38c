// All that the painter has been told, and what follows from it for one picture.

import type { ViewTransform } from '../geometry/view-transform.ts';
import { MovingValues } from '../numbers/moving-values.ts';
import { type CanvasPalette, paletteOf } from '../scene/palette.ts';
import type {
  PictureMessage,
  SceneActivations,
  SceneLine,
  SceneNeurons,
  SceneNumbers,
  ScenePlaces,
  SceneShowing,
  SceneWires,
} from '../scene/scene-message.ts';
import { strokeFactor } from '../scene/wire-encoding.ts';
import { CurveTables } from '../scene/wire-hit-test.ts';
import type { WireScene } from '../scene/wire-scene.ts';
import { ribbonsOf } from './ribbons.ts';
import { emphasisOfWires } from './wire-emphasis.ts';

const noWires: SceneWires = {
  count: 0,
  connectionOf: new Int32Array(0),
  bundleOf: new Int32Array(0),
  connectionWires: new Int32Array(0),
  bundleWires: new Int32Array(0),
  bundleConnection: new Int32Array(0),
  bundleFans: new Uint8Array(0),
  off: null,
};
const noPlaces: ScenePlaces = {
  wires: new Float32Array(0),
  connections: new Float32Array(0),
  bundles: new Float32Array(0),
  lanes: new Float32Array(0),
  folded: new Uint8Array(0),
};
const nothingShown: SceneShowing = {
  level: 2,
  speed: 1,
  moves: false,
  streaming: false,
  stage: null,
  stageNumber: 0,
  showsWeights: true,
  isCalm: false,
  activeConnections: null,
  prominent: null,
  marks: { selected: [], highlighted: [], hovered: -1, focused: -1 },
  showsWeak: false,
  boldness: 1,
};

export class SceneState {
  readonly moving = new MovingValues(0);
  size = { width: 1, height: 1, ratio: 1 };
  view: ViewTransform = { x: 0, y: 0, zoom: 1 };
  wires = noWires;
  places = noPlaces;
  tables = new CurveTables(noPlaces.wires);
  showing = nothingShown;
  numbers: SceneNumbers | null = null;
  compared: Float64Array | null = null;
  neurons: SceneNeurons | null = null;
  activations: SceneActivations = { neurons: new Float32Array(0), lanes: [] };
  heatOf: ReadonlyMap<number, Float32Array> = new Map();
  line: SceneLine | null = null;
  stageStartedAt = 0;
  private colors: CanvasPalette | null = null;
  private frozen: Uint8Array | null = null;
  private emphasisOf: Uint8Array = new Uint8Array(0);

  /** Everything that a picture needs has come, and belongs together. */
  get isComplete(): boolean {
    const { count } = this.wires;
    return this.colors !== null && this.numbers?.values.length === count && this.places.wires.length === 4 * count;
  }

  get palette(): CanvasPalette {
    if (this.colors === null) throw new Error('Drawn without colours.');
    return this.colors;
  }

  get weightsBefore(): Float32Array | null {
    return this.numbers?.weightsBefore ?? null;
  }

  isFrozen(wire: number): boolean {
    return this.frozen?.[wire] === 1;
  }

  isDrawn(wire: number): boolean {
    return this.wires.bundleOf[wire] === -1;
  }

  take(message: PictureMessage, now: number): void {
    switch (message.kind) {
      case 'size':
        this.size = message;
        return;
      case 'colors':
        this.colors = paletteOf(message.colors);
        return;
      case 'wires':
        this.wires = message.wires;
        this.numbers = null;
        this.emphasisOf = emphasisOfWires(this.wires, this.showing);
        return;
      case 'frozen':
        this.frozen = message.frozen;
        return;
      case 'places':
        this.places = message.places;
        this.tables = new CurveTables(message.places.wires);
        return;
      case 'numbers':
        this.takeNumbers(message.numbers, now);
        return;
      case 'showing':
        this.takeShowing(message.showing, now);
        return;
      case 'compared':
        this.compared = message.weights;
        return;
      case 'neurons':
        this.neurons = message.neurons;
        return;
      case 'activations':
        this.activations = message.activations;
        this.heatOf = new Map(message.activations.lanes);
        return;
      case 'view':
        this.view = message.view;
        return;
      case 'line':
        this.line = message.line;
        return;
    }
  }

  /** @param carrying wires that bear marks */
  scene(showsOldWidth: boolean, carrying: readonly number[]): WireScene {
    const { wires, places, showing, numbers } = this;
    const values = this.moving.current;
    const { stage, moves } = showing;
    return {
      count: wires.count,
      coordinates: places.wires,
      bundleOf: wires.bundleOf,
      tables: this.tables,
      values,
      scaleOf: scaleOf(wires, numbers),
      showsWeak: showing.showsWeak,
      boldness: showing.boldness,
      emphasisOf: this.emphasisOf,
      isCalm: showing.isCalm,
      isFrozen: (wire) => this.isFrozen(wire),
      isOff: (wire) => wires.off?.[wire] === 1,
      marks: showing.marks,
      carrying,
      ribbons: ribbonsOf(wires, places, values, showing),
      level: showing.level,
      palette: this.palette,
      taper: !moves && (stage === 'forward' || stage === 'backward') ? stage : null,
      before: showsOldWidth ? this.weightsBefore : null,
    };
  }

  private takeNumbers(numbers: SceneNumbers, now: number): void {
    // What is on its way goes on from where it is.
    const from = numbers.from !== null && !this.moving.isMoving ? numbers.from : this.moving.current;
    this.moving.moveTo(numbers.values, now, numbers.duration, from);
    this.numbers = numbers;
  }

  private takeShowing(showing: SceneShowing, now: number): void {
    const before = this.showing;
    this.showing = showing;
    if (before.stageNumber !== showing.stageNumber) this.stageStartedAt = now;
    this.emphasisOf = emphasisOfWires(this.wires, showing);
  }
}

/** From pixels of a mark or a line on the screen to pixels of the drawing. */
export function markFactor({ view, showing }: Pick<SceneState, 'view' | 'showing'>): number {
  return strokeFactor(view.zoom) * showing.boldness;
}

function scaleOf({ connectionOf }: SceneWires, numbers: SceneNumbers | null): (wire: number) => number {
  const scale = numbers?.scale ?? 1;
  const perConnection = numbers?.connectionScales ?? null;
  if (perConnection === null) return () => scale;
  return (wire) => perConnection[connectionOf[wire] as number] ?? scale;
}
