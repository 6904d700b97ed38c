// Draws the wires: width and hue by value, hollow by sign, outlines for what is selected, focused or pointed at.

import { isVisible, type VisibleArea } from '../geometry/visible-area.ts';
import { traceCurve } from '../geometry/wire-geometry.ts';
import {
  frozenDashes,
  isHollow,
  manyWires,
  offAlpha,
  offDashes,
  strokeFactor,
  thinWidth,
  wireWidth,
} from '../scene/wire-encoding.ts';
import { emphasis, emphasisAlpha, type Pen, type WireScene } from '../scene/wire-scene.ts';
import { drawRibbon } from './draw-ribbon.ts';
import { drawTaper } from './draw-taper.ts';
import { type Omitted, strongestRibbons, strongestWires } from './weak-wires.ts';
import { colorOfWire } from './wire-color.ts';

/** A stroke that the screen's pixels could not fill would not reach its full colour. */
const narrowestActive = 2;

/** @param pixel one pixel of the screen, in pixels of the drawing */
export function drawWires(context: Pen, scene: WireScene, zoom: number, pixel: number, area: VisibleArea): Omitted {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const ribbons = strongestRibbons(scene, area);
  const factor = strokeFactor(zoom) * scene.boldness;
  const { palette } = scene;
  const ribbonColors = { quiet: palette.quiet, sign: scene.isCalm ? palette.calm : palette.sign };
  for (const ribbon of ribbons.drawn) drawRibbon(context, ribbon, ribbonColors, factor);
  if (scene.level === 0) return ribbons;
  const marked = markedWires(scene);
  const carrying = scene.carrying.filter((wire) => !marked.includes(wire));
  const wires = wiresInView(scene, area, new Set([...marked, ...carrying]));
  const chosen = strongestWires(scene, wires);
  const pen = new WirePen(context, scene, factor, pixel, wires.length > manyWires || scene.level === 1);
  for (const wire of chosen.thin) pen.drawHairline(wire);
  for (const wire of chosen.wide) pen.draw(wire);
  for (const wire of carrying) pen.draw(wire);
  for (const wire of marked) pen.drawMarked(wire);
  context.globalAlpha = 1;
  return chosen;
}

function markedWires({ marks, count, bundleOf }: WireScene): number[] {
  const all = new Set([...marks.selected, ...marks.highlighted, marks.hovered, marks.focused]);
  return [...all].filter((wire) => wire >= 0 && wire < count && (bundleOf[wire] as number) < 0);
}

function wiresInView(scene: WireScene, area: VisibleArea, except: ReadonlySet<number>): Int32Array {
  const found = new Int32Array(scene.count);
  let count = 0;
  for (let wire = 0; wire < scene.count; wire += 1) {
    if ((scene.bundleOf[wire] as number) >= 0 || !isVisible(scene.coordinates, wire, area) || except.has(wire))
      continue;
    found[count] = wire;
    count += 1;
  }
  return found.subarray(0, count);
}

class WirePen {
  private readonly context: Pen;
  private readonly scene: WireScene;
  private readonly factor: number;
  private readonly thin: boolean;
  private readonly pixel: number;

  constructor(context: Pen, scene: WireScene, factor: number, pixel: number, thin: boolean) {
    this.context = context;
    this.scene = scene;
    this.pixel = pixel;
    this.factor = factor;
    this.thin = thin;
  }

  draw(wire: number): void {
    this.context.globalAlpha = this.alphaOf(wire);
    this.stroke(wire, 0);
  }

  /** As thin as the screen can show: many times quicker than a stroke with a width. */
  drawHairline(wire: number): void {
    const { context, scene } = this;
    context.globalAlpha = this.alphaOf(wire);
    context.strokeStyle = colorOfWire(scene, wire);
    context.lineWidth = this.pixel;
    this.trace(wire);
    this.inDashes(wire, () => context.stroke());
  }

  /** On top of the others, at least in the third colour step, with an outline in ink; focus is dashed. */
  drawMarked(wire: number): void {
    const { marks, palette } = this.scene;
    const width = this.widthOf(wire);
    const outline = (extra: number, color: string): void => {
      this.context.lineWidth = (width + extra) * this.factor;
      this.context.strokeStyle = color;
      this.context.stroke();
    };
    this.context.globalAlpha = 1;
    this.trace(wire);
    if (marks.focused === wire) {
      outline(11, palette.background);
      this.context.lineCap = 'butt';
      this.context.setLineDash([3 * this.factor, 3 * this.factor]);
      outline(9, palette.selection);
      this.context.setLineDash([]);
      this.context.lineCap = 'round';
      outline(6, palette.background);
    }
    if (marks.selected.includes(wire)) outline(7, palette.selection);
    else if (marks.hovered === wire || marks.highlighted.includes(wire)) outline(5, palette.selection);
    outline(3, palette.background);
    this.stroke(wire, 0.7);
  }

  private stroke(wire: number, leastShade: number): void {
    const { scene, context } = this;
    const value = scene.values[wire] as number;
    if (scene.taper !== null && !this.isDashed(wire) && scene.emphasisOf[wire] === emphasis.active && !this.thin) {
      drawTaper(context, scene, wire, this.factor);
      return;
    }
    const width = this.widthOf(wire);
    this.trace(wire);
    if (scene.before !== null && !this.isDashed(wire)) this.strokeBefore(wire, scene.before);
    this.inDashes(wire, () => {
      context.strokeStyle = colorOfWire(scene, wire, leastShade);
      context.lineWidth = width * this.factor;
      context.stroke();
      if (scene.isCalm || !isHollow(value, width)) return;
      context.strokeStyle = scene.palette.background;
      context.lineWidth = (width / 3) * this.factor;
      context.stroke();
    });
  }

  private alphaOf(wire: number): number {
    const alpha = emphasisAlpha[this.scene.emphasisOf[wire] ?? emphasis.normal] ?? 1;
    return this.scene.isOff(wire) ? Math.min(alpha, offAlpha) : alpha;
  }

  /** Training leaves it as it is. */
  private isDashed(wire: number): boolean {
    return this.scene.isFrozen(wire) || this.scene.isOff(wire);
  }

  private inDashes(wire: number, draw: () => void): void {
    const { context, scene, factor } = this;
    if (!this.isDashed(wire)) {
      draw();
      return;
    }
    context.lineCap = 'butt';
    const dashes = scene.isOff(wire) ? offDashes : frozenDashes;
    context.setLineDash(dashes.map((length) => length * factor));
    draw();
    context.setLineDash([]);
    context.lineCap = 'round';
  }

  /** The outline of the width before the update. */
  private strokeBefore(wire: number, before: Float32Array): void {
    const width = wireWidth(before[wire] as number, this.scene.scaleOf(wire));
    this.context.strokeStyle = this.scene.palette.quiet;
    this.context.lineWidth = (width + 2) * this.factor;
    this.context.stroke();
    this.context.strokeStyle = this.scene.palette.background;
    this.context.lineWidth = width * this.factor;
    this.context.stroke();
  }

  private trace(wire: number): void {
    const { coordinates } = this.scene;
    traceCurve(
      this.context,
      coordinates[4 * wire] as number,
      coordinates[4 * wire + 1] as number,
      coordinates[4 * wire + 2] as number,
      coordinates[4 * wire + 3] as number,
    );
  }

  private widthOf(wire: number): number {
    const value = this.scene.values[wire] as number;
    const scale = this.scene.scaleOf(wire);
    const width = this.thin ? thinWidth(value, scale) : wireWidth(value, scale);
    return this.scene.emphasisOf[wire] === emphasis.active ? Math.max(narrowestActive, width) : width;
  }
}
