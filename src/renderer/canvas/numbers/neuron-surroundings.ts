// The surroundings of a disc: the row of chips under it, its name and value where they stand outside, δ or the target at its upper right.
import { neuronDisc } from '#core/document/layer-size.ts';
import type { Activation, ElementwiseFunction } from '#core/layers/activation-functions.ts';
import type { Stage } from '#core/training/stages.ts';
import { type CanvasGeometry, nameBefore } from '../geometry/canvas-geometry.ts';
import { chipHeight, chipWidth, valueCharacters } from '../geometry/chip-size.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import { type NetworkFacts, type NeuronData, neuronData } from '../geometry/network-nodes.ts';
import { textWidth } from '../geometry/text-size.ts';
import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { hasDelta } from './phase.ts';

/** In what way the neurons are drawn at this moment. */
export interface NeuronLook {
  readonly detail: ZoomLevel;
  /** What is written at neurons is that much larger in the drawing. */
  readonly inverseZoom: number;
  readonly stage: Stage | null;
  /** Layers whose discs are to hold maps. */
  readonly mapped: ReadonlySet<string>;
  readonly activationLabel: (activation: Activation) => string;
}

export type NeuronChip = 'bias' | 'sum' | 'activation' | 'dropout';

/** Under the disc, from left to right. */
export function chipsOf(data: NeuronData, detail: ZoomLevel): readonly NeuronChip[] {
  if (detail < 2) return [];
  const { activation, biased, alone, off, dropout } = data;
  const chips: readonly (NeuronChip | false)[] = [
    biased && 'bias',
    detail === 3 && activation !== null && !off && 'sum',
    alone && activation !== null && 'activation',
    alone && dropout > 0 && 'dropout',
  ];
  return chips.filter((chip) => chip !== false);
}

/** δ, or what the loss compares with; from afar where there is room between the neurons. */
export function hasExtra({ depth, target, isOfFew }: NeuronData, stage: Stage | null, detail: ZoomLevel): boolean {
  if (detail < (isOfFew ? 1 : 2)) return false;
  return hasDelta(stage, depth < 0 ? undefined : depth) || (stage?.kind === 'loss' && target >= 0);
}

/** The function whose curve the disc has room for; null: from too far away, or none of one number. */
export function curvedOf({ activation, off }: NeuronData, detail: ZoomLevel): ElementwiseFunction | null {
  return detail < 3 || off || activation === 'softmax' ? null : activation;
}

/** Step by step it is seen how z becomes a, which a map does not show. */
export function holdsMap(
  data: NeuronData,
  isMapped: boolean,
  { detail, stage }: Pick<NeuronLook, 'detail' | 'stage'>,
): boolean {
  return isMapped && (stage === null || curvedOf(data, detail) === null);
}

/** The ring of a chosen neuron, and the handle at its right. */
const ring = 8;
const handle = 16;
const chipTop = 66;
const chipTopUnderCaption = 78;
const captionTop = 62;
const captionSize = 11;
const gap = 2;
/** Next to δ of the neuron under it a row of chips ends here, and δ begins a little farther. */
const rowEnd = 42;
const extraStart = 46;
const extraBottom = 4;
const widestActivation = 86;

/** Names, values and chips of all neurons that are drawn as discs. */
export function neuronSurroundings(geometry: CanvasGeometry, facts: NetworkFacts, look: NeuronLook): Rectangle[] {
  return geometry.neurons.flatMap((placed) => {
    const layer = facts.layers.get(placed.layer);
    return layer === undefined ? [] : surroundingsOf(neuronData(placed, layer, facts), placed, look);
  });
}

function surroundingsOf(data: NeuronData, corner: { readonly x: number; readonly y: number }, look: NeuronLook) {
  const { x, y } = corner;
  const disc = { x: x - ring, y: y - ring, width: neuronDisc + ring + handle, height: neuronDisc + 2 * ring };
  if (look.detail < 2) return [disc];
  const isMapped = holdsMap(data, look.mapped.has(data.layer), look);
  const extra = hasExtra(data, look.stage, look.detail);
  const parts: Rectangle[] = [disc, ...rowOfChips(data, look, isMapped, extra)];
  if (data.namedBefore) parts.push(nameRectangle);
  if (isMapped) parts.push(captionOf(data, look));
  if (extra) parts.push(extraOf(look));
  return parts.map((part) => (part === disc ? disc : { ...part, x: part.x + x, y: part.y + y }));
}

/** From here on from the corner of the disc. */
function rowOfChips(data: NeuronData, look: NeuronLook, isMapped: boolean, extra: boolean): Rectangle[] {
  const chips = chipsOf(data, look.detail);
  if (chips.length === 0) return [];
  const widths = chips.map((chip) => widthOf(chip, data, look) * look.inverseZoom);
  const width = widths.reduce((sum, each) => sum + each + gap, -gap);
  const x = extra && !data.alone ? rowEnd - width : (neuronDisc - width) / 2;
  return [{ x, y: isMapped ? chipTopUnderCaption : chipTop, width, height: chipHeight * look.inverseZoom }];
}

function widthOf(chip: NeuronChip, { activation }: NeuronData, look: NeuronLook): number {
  if (chip === 'bias' || chip === 'sum') return chipWidth('b '.length + valueCharacters);
  if (chip === 'dropout') return chipWidth('p 0.25'.length);
  const word = activation === null ? '' : look.activationLabel(activation);
  return Math.min(widestActivation, textWidth(word, captionSize) + chipWidth(0));
}

const nameRectangle: Rectangle = {
  x: -nameBefore.gap - nameBefore.width,
  y: ring,
  width: nameBefore.width,
  height: neuronDisc - 2 * ring,
};

function captionOf({ outside }: NeuronData, { inverseZoom }: NeuronLook): Rectangle {
  const width = (textWidth(outside, captionSize) + chipWidth(valueCharacters)) * inverseZoom;
  return { x: (neuronDisc - width) / 2, y: captionTop, width, height: captionSize * 1.3 * inverseZoom };
}

function extraOf({ inverseZoom }: NeuronLook): Rectangle {
  const height = chipHeight * inverseZoom;
  return {
    x: extraStart,
    y: extraBottom - height,
    width: chipWidth('δ '.length + valueCharacters) * inverseZoom,
    height,
  };
}
