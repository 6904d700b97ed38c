// A picture of the whole network, as the canvas would show it at 100 % if it were large enough: strokes as SVG, and texts.
import type { CanvasGeometry } from '#renderer/canvas/geometry/canvas-geometry.ts';
import type { Rectangle } from '#renderer/canvas/geometry/lane-geometry.ts';
import { isOffIn } from '#renderer/canvas/geometry/network-nodes.ts';
import { textWidth } from '#renderer/canvas/geometry/text-size.ts';
import { controlReach } from '#renderer/canvas/geometry/wire-geometry.ts';
import { placesOfDrawing } from '#renderer/canvas/layer/scene-of-drawing.ts';
import { isComputed } from '#renderer/canvas/numbers/phase.ts';
import { heatOf, relativesOf } from '#renderer/canvas/numbers/relative-activations.ts';
import { drawLanes } from '#renderer/canvas/painting/draw-lanes.ts';
import { drawNeurons } from '#renderer/canvas/painting/draw-neurons.ts';
import { drawChip, laneTexts, neuronTexts } from './picture-labels.ts';
import { drawLegend, type LeftOut } from './picture-legend.ts';
import { drawNotes } from './picture-notes.ts';
import type { PictureSubject } from './picture-subject.ts';
import { drawPictureWires, everywhere, pictureWires } from './picture-wires.ts';
import { SvgPen } from './svg-pen.ts';
import { attribute, escaped, type PictureText, pictureFont, rounded, textMarkup } from './svg-text.ts';

export interface NetworkPicture {
  readonly title: string;
  /** What is seen of the drawing, in its own pixels. */
  readonly frame: Rectangle;
  readonly background: string;
  /** Elements of an SVG, all but the texts. */
  readonly strokes: string;
  readonly texts: readonly PictureText[];
  readonly leftOut: LeftOut;
}

const margin = 32;
const titleHeight = 44;
const titleSize = 20;
/** Neurons that have name and numbers at most. */
const mostLabels = 1500;
/** Cells of a folded layer's strip of heat; more can't be told apart. */
const mostCells = 232;

export function networkPicture(subject: PictureSubject): NetworkPicture {
  const { geometry, colors, title } = subject;
  const pen = new SvgPen();
  const wires = pictureWires(subject);
  const { palette } = wires.scene;
  const bounds = withNotes(boundsWithWires(geometry, wires.scene.coordinates), subject.document.notes ?? []);
  drawLanes(pen, placesOfDrawing(subject.drawing), palette, 1, stripsOf(subject));
  const notDrawn = drawPictureWires(pen, wires);
  drawDiscs(pen, subject, palette);
  const labelled = geometry.neurons.slice(0, mostLabels);
  const leftOut = { wires: notDrawn, labels: geometry.neurons.length - labelled.length };
  const texts = [
    ...geometry.lanes.flatMap((lane) => laneTexts(subject, lane)),
    ...labelled.flatMap((neuron) => [...drawChip(pen, subject, neuron), ...neuronTexts(subject, neuron)]),
    ...drawNotes(pen, subject),
  ];
  const left = bounds.x;
  const heading = { x: left, y: bounds.y - titleHeight / 2, text: title, size: titleSize, weight: 600 } as const;
  const place = { x: left, y: bounds.y + bounds.height + 36 };
  const legend = drawLegend(pen, subject, palette, place, { scale: wires.scale, leftOut });
  const right = Math.max(bounds.x + bounds.width, legend.right, left + textWidth(title, titleSize));
  const top = bounds.y - titleHeight - margin / 2;
  const frame = {
    x: left - margin,
    y: top,
    width: Math.ceil(right - left) + 2 * margin,
    height: Math.ceil(legend.bottom + margin - top),
  };
  const all = [{ ...heading, anchor: 'start', color: colors.ink } as const, ...texts, ...legend.texts];
  return { title, frame, background: colors.background, strokes: pen.markup, texts: all, leftOut };
}

/** @param texts false: only the strokes, for who writes the texts in another way */
export function svgOf({ title, frame, background, strokes, texts }: NetworkPicture, hasTexts = true): string {
  const { x, y, width, height } = frame;
  const box = [x, y, width, height].map(rounded).join(' ');
  const size = `width="${rounded(width)}" height="${rounded(height)}" viewBox="${box}"`;
  const back = `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${attribute(pictureFont)}">`,
    `<title>${escaped(title)}</title>`,
    `${back} fill="${attribute(background)}"/>`,
    strokes,
    ...(hasTexts ? texts.map(textMarkup) : []),
    '</svg>',
    '',
  ].join('\n');
}

/** A wire that goes back to the left swings out beyond its ends. */
function boundsWithWires({ bounds }: CanvasGeometry, coordinates: Float32Array): Rectangle {
  if (bounds === null) return { x: 0, y: 0, width: 320, height: 120 };
  let left = bounds.x;
  let right = bounds.x + bounds.width;
  for (let index = 0; index < coordinates.length; index += 4) {
    const source = coordinates[index] as number;
    const target = coordinates[index + 2] as number;
    if (target >= source) continue;
    const reach = controlReach(source, target);
    left = Math.min(left, target - reach);
    right = Math.max(right, source + reach);
  }
  return { ...bounds, x: left, width: right - left };
}

function withNotes({ x, y, width, height }: Rectangle, notes: readonly Rectangle[]): Rectangle {
  const all = [{ x, y, width, height }, ...notes];
  const [left, top] = [Math.min(...all.map((each) => each.x)), Math.min(...all.map((each) => each.y))];
  const right = Math.max(...all.map((each) => each.x + each.width));
  const bottom = Math.max(...all.map((each) => each.y + each.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function drawDiscs(pen: SvgPen, subject: PictureSubject, palette: Parameters<typeof drawNeurons>[3]): void {
  const { geometry, facts, ringScales, values, stage } = subject;
  const list = geometry.neurons;
  const places = new Float32Array(2 * list.length);
  for (const [index, { x, y }] of list.entries()) places.set([x, y], 2 * index);
  const relatives = relativesOf(list, facts, ringScales, values);
  for (const [index, { layer }] of list.entries()) {
    if (!isComputed(stage, facts.depths.get(layer))) relatives[index] = Number.NaN;
  }
  const none = new Uint8Array(list.length);
  const off = Uint8Array.from(list, (neuron) => Number(isOffIn(facts, neuron)));
  drawNeurons(pen, { places, selected: none, off, alone: none }, relatives, palette, {
    zoom: 1,
    level: 2,
    area: everywhere,
  });
}

/** By the lane's place. Of units that share a cell the most active one is seen. */
function stripsOf({ geometry, facts, ringScales, values }: PictureSubject): Map<number, Float32Array> {
  const strips = new Map<number, Float32Array>();
  for (const [place, { layer, collapsed }] of geometry.lanes.entries()) {
    const heat = collapsed ? heatOf(layer.id, facts, ringScales, values) : undefined;
    if (heat !== undefined) strips.set(place, coarser(heat));
  }
  return strips;
}

function coarser(heat: Float32Array): Float32Array {
  if (heat.length <= mostCells) return heat;
  const cells = new Float32Array(mostCells).fill(Number.NaN);
  for (const [index, relative] of heat.entries()) {
    const cell = Math.floor((index * mostCells) / heat.length);
    const before = cells[cell] as number;
    if (Number.isNaN(before) || Math.abs(relative) > Math.abs(before)) cells[cell] = relative;
  }
  return cells;
}
