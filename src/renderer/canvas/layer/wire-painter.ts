// The window's side of the drawing layer: tells the painter, wherever it works, what the stores say.
import type { LayerId } from '#core/network/network.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import type { ViewTransform } from '../geometry/view-transform.ts';
import { WireNumbers } from '../numbers/wire-numbers.ts';
import { openPainterPort, type PainterPort } from '../painting/painter-port.ts';
import { ArrayPool } from '../scene/array-pool.ts';
import { readColors } from '../scene/palette.ts';
import type { SceneActivations, SceneLine, SceneMessage, SceneNeurons, SceneReport } from '../scene/scene-message.ts';
import type { Showing } from '../scene/showing.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import { placesOfDrawing, wiresOfDrawing } from './scene-of-drawing.ts';
import { sceneShowing } from './scene-showing.ts';

export interface PainterHost {
  readonly view: () => ViewTransform;
  readonly drew: (report: SceneReport) => void;
  readonly scaleChanged: (scale: number) => void;
  /** Relative activations of a folded layer. */
  readonly heatOf: (layer: LayerId) => Float32Array | undefined;
  /** Relative activations of the neurons that are painted. */
  readonly relativesOfPainted: () => Float32Array;
}

export class WirePainter {
  private readonly container: HTMLElement;
  private readonly host: PainterHost;
  private readonly numbers = new WireNumbers();
  private readonly pool = new ArrayPool();
  private port: PainterPort;
  private drawing: WireDrawing | null = null;
  private showing: Showing | null = null;
  private values: ScopedValues | null = null;
  private painted: SceneNeurons | null = null;
  private compared: Float64Array | null = null;
  private size = { width: 1, height: 1 };
  private stageNumber = 0;

  constructor(container: HTMLElement, host: PainterHost) {
    this.container = container;
    this.host = host;
    this.port = this.open();
    this.sendAll();
  }

  destroy(): void {
    this.port.close();
  }

  resize(width: number, height: number): void {
    this.size = { width, height };
    this.send({ kind: 'size', width, height, ratio: window.devicePixelRatio || 1 });
  }

  /** The theme or forced colours changed. */
  recolor(): void {
    this.send({ kind: 'colors', colors: readColors(this.container) });
  }

  viewChanged(): void {
    this.send({ kind: 'view', view: this.host.view() });
  }

  windowChanged(): void {
    this.send({ kind: 'window', hidden: document.hidden, focused: document.hasFocus() });
  }

  setPointerLine(line: SceneLine | null): void {
    this.send({ kind: 'line', line });
  }

  setPainted(painted: SceneNeurons | null): void {
    this.painted = painted;
    // The list behind it is for the window alone.
    if (painted === null) this.send({ kind: 'neurons', neurons: null });
    else {
      const { places, selected, off, alone } = painted;
      this.send({ kind: 'neurons', neurons: { places, selected, off, alone } });
    }
    this.sendActivations();
  }

  /** Parameters of another moment, in the order of the wires. */
  setCompared(weights: Float64Array | null): void {
    this.compared = weights;
    this.send({ kind: 'compared', weights });
  }

  setDrawing(drawing: WireDrawing): void {
    const before = this.drawing;
    this.drawing = drawing;
    if (before?.set !== drawing.set) {
      this.numbers.forgetWeights();
      this.send({ kind: 'wires', wires: wiresOfDrawing(drawing) });
    }
    if (before === null || before.frozenWires !== drawing.frozenWires) {
      this.send({ kind: 'frozen', frozen: drawing.frozenWires });
    }
    this.send({ kind: 'places', places: placesOfDrawing(drawing) });
    if (before?.set !== drawing.set) {
      this.sendShowing();
      this.sendNumbers(false);
    }
    this.sendActivations();
  }

  forgetScales(quantity?: FocusQuantity): void {
    this.numbers.forgetScales(quantity);
    this.sendNumbers(false);
  }

  setShowing(showing: Showing): void {
    const before = this.showing;
    this.showing = showing;
    const stageChanged = before?.stage !== showing.stage;
    if (stageChanged) this.stageNumber += 1;
    const flowChanged = stageChanged || before?.streaming !== showing.streaming || before.moves !== showing.moves;
    const otherNumbers = before?.quantity !== showing.quantity || before.scalePerLayer !== showing.scalePerLayer;
    this.sendShowing();
    if (flowChanged || otherNumbers) this.sendNumbers(false);
    if (stageChanged) this.sendActivations();
  }

  valuesChanged(values: ScopedValues | null): void {
    this.values = values;
    this.sendNumbers(true);
    this.sendActivations();
  }

  private open(): PainterPort {
    return openPainterPort(this.container, {
      report: (report) => this.host.drew(report),
      release: (arrays) => this.pool.give(arrays),
      lost: () => {
        this.port = this.open();
        this.sendAll();
      },
    });
  }

  /** To a painter that knows nothing yet. */
  private sendAll(): void {
    this.resize(this.size.width, this.size.height);
    this.recolor();
    this.viewChanged();
    this.windowChanged();
    this.setCompared(this.compared);
    const { drawing } = this;
    if (drawing === null) return;
    this.drawing = null;
    this.setDrawing(drawing);
    this.setPainted(this.painted);
  }

  private send(message: SceneMessage, transfer?: Transferable[]): void {
    this.port.send(message, transfer);
  }

  private sendShowing(): void {
    const { drawing, showing, stageNumber } = this;
    if (drawing === null || showing === null) return;
    this.send({ kind: 'showing', showing: sceneShowing(drawing.set, showing, stageNumber) });
  }

  private sendNumbers(arrived: boolean): void {
    const { drawing, showing } = this;
    if (drawing === null || showing === null) return;
    const numbers = this.numbers.take(drawing, showing, this.values, arrived, this.pool);
    this.host.scaleChanged(this.numbers.scale);
    this.send({ kind: 'numbers', numbers }, [numbers.values.buffer, numbers.flow.buffer]);
  }

  private sendActivations(): void {
    const { drawing } = this;
    if (drawing === null) return;
    const lanes: SceneActivations['lanes'][number][] = [];
    for (const [place, { layer, collapsed }] of drawing.geometry.lanes.entries()) {
      const heat = collapsed ? this.host.heatOf(layer.id) : undefined;
      if (heat !== undefined) lanes.push([place, heat]);
    }
    const neurons = this.painted === null ? new Float32Array(0) : this.host.relativesOfPainted();
    this.send({ kind: 'activations', activations: { neurons, lanes } });
  }
}
