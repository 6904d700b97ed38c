// Labels of a picture: titles and sizes of lanes, names and numbers of neurons, their biases and activation functions.

import { laneWidth, neuronDisc } from '#core/document/layer-size.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import { neuronName } from '#core/network/network-queries.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { activationLabel } from '#messages/activation-label.ts';
import { nameBefore, type PlacedLane, type PlacedNeuron } from '#renderer/canvas/geometry/canvas-geometry.ts';
import { isNamedBefore } from '#renderer/canvas/geometry/disc-labels.ts';
import { moreRowOffset } from '#renderer/canvas/geometry/lane-geometry.ts';
import { nameText } from '#renderer/canvas/geometry/name-text.ts';
import { isOffIn, labelIn } from '#renderer/canvas/geometry/network-nodes.ts';
import { shortened, textWidth } from '#renderer/canvas/geometry/text-size.ts';
import { roleTitle } from '#renderer/canvas/neurons/lane-node.tsx';
import { neuronNumbers } from '#renderer/canvas/numbers/neuron-numbers.ts';
import { isComputed } from '#renderer/canvas/numbers/phase.ts';
import { type DiscFit, discFit, discText } from '#renderer/canvas/numbers/value-text.ts';
import type { Pen } from '#renderer/canvas/scene/wire-scene.ts';
import type { PictureSubject } from './picture-subject.ts';
import type { PictureText } from './svg-text.ts';

const captionSize = 11;
const baseSize = 13;
const valueSizes = { loose: baseSize, full: 11.5, long: 10 } as const satisfies Record<DiscFit, number>;
const nameRoom = 40;
const chipHeight = 18;
const chipTop = 66;

export function laneTexts(subject: PictureSubject, { layer, rectangle, omitted }: PlacedLane): PictureText[] {
  const { facts, words, colors } = subject;
  const x = rectangle.x + rectangle.width / 2;
  const role = facts.roles.get(layer.id)?.kind ?? 'notConnected';
  const title = roleTitle(words, role, facts.depths.get(layer.id) ?? -1);
  const activation = hasActivation(layer) ? ` · ${activationLabel(words, layer.activation)}` : '';
  const common = { x, anchor: 'middle', weight: 400 } as const;
  const texts: PictureText[] = [
    fitted(
      { ...common, y: rectangle.y + 25, text: title, size: baseSize, weight: 600, color: colors.ink },
      laneWidth - 8,
    ),
    fitted(
      { ...common, y: rectangle.y + 46, text: `${layer.units}${activation}`, size: 12, color: colors.quiet },
      laneWidth - 8,
    ),
  ];
  if (omitted === 0) return texts;
  const text = words('canvas.more', { count: omitted });
  return [...texts, { ...common, y: rectangle.y + moreRowOffset(layer) + 25, text, size: 12, color: colors.quiet }];
}

export function neuronTexts(subject: PictureSubject, placed: PlacedNeuron): PictureText[] {
  const { facts, values, stage, colors, words } = subject;
  const layer = facts.layers.get(placed.layer);
  if (layer === undefined) return [];
  const x = placed.x + neuronDisc / 2;
  const common = { x, anchor: 'middle' } as const;
  const label = labelIn(facts, layer, placed.unit);
  const isBefore = isNamedBefore(layer);
  const nameLook = { size: captionSize, weight: 400, color: colors.quiet } as const;
  const valueLine = placed.y + (isBefore ? 35 : 43);
  const drawnName = isBefore
    ? fitted(
        { ...nameLook, x: placed.x - nameBefore.gap, y: placed.y + 34, anchor: 'end', text: label.outside },
        nameBefore.width,
      )
    : fitted({ ...nameLook, ...common, y: placed.y + 25, text: label.text }, nameRoom);
  const depth = facts.depths.get(placed.layer);
  const { activation } = neuronNumbers(values, placed);
  const name = label.whole ?? nameText(neuronName(layer, placed.unit));
  const whole = drawnName.text === name ? drawnName : { ...drawnName, whole: name };
  if (isOffIn(facts, placed)) {
    return [
      whole,
      { ...common, y: valueLine, text: words('canvas.off'), size: baseSize, weight: 400, color: colors.quiet },
    ];
  }
  const value = activation === null || !isComputed(stage, depth) ? '·' : discText(activation);
  const size = valueSizes[discFit(value)];
  return [whole, { ...common, y: valueLine, text: value, size, weight: 600, color: colors.ink }];
}

/** Under the disc: the bias, and of a neuron on its own its activation function. Draws the chip, and gives its text. */
export function drawChip(pen: Pen, subject: PictureSubject, placed: PlacedNeuron): PictureText[] {
  const { facts, values, words, colors } = subject;
  const layer = facts.layers.get(placed.layer);
  if (!hasActivation(layer)) return [];
  const { bias } = neuronNumbers(values, placed);
  const parts: string[] = [];
  const known = bias ?? layer.biases?.[placed.unit] ?? null;
  if (known !== null) parts.push(`b ${formatNumber(known)}`);
  if (layer.units === 1) parts.push(activationLabel(words, layer.activation));
  if (parts.length === 0) return [];
  const text = parts.join(' · ');
  const width = textWidth(text, captionSize) + 12;
  const x = placed.x + neuronDisc / 2;
  pen.beginPath();
  pen.roundRect(x - width / 2, placed.y + chipTop, width, chipHeight, 6);
  pen.fillStyle = colors.background;
  pen.fill();
  pen.strokeStyle = colors.line;
  pen.lineWidth = 1;
  pen.stroke();
  const y = placed.y + chipTop + 13;
  return [{ x, y, text, size: captionSize, weight: 400, anchor: 'middle', color: colors.ink }];
}

/** Shortened to its room, with the whole beside it. */
function fitted(text: PictureText, room: number): PictureText {
  const short = shortened(text.text, text.size, room);
  return short === text.text ? text : { ...text, text: short, whole: text.text };
}
