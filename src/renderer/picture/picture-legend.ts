// Title and legend of a picture: what it is, what its lines mean on which scale, and what is left out.

import { textWidth } from '#renderer/canvas/geometry/text-size.ts';
import { scaleText } from '#renderer/canvas/numbers/value-text.ts';
import type { CanvasPalette } from '#renderer/canvas/scene/palette.ts';
import { frozenDashes, offDashes } from '#renderer/canvas/scene/wire-encoding.ts';
import type { Pen } from '#renderer/canvas/scene/wire-scene.ts';
import type { PictureSubject } from './picture-subject.ts';
import type { PictureText } from './svg-text.ts';

const size = 12;
const sampleLength = 28;
const sampleWidth = 6;
const lineHeight = 20;

export interface LeftOut {
  readonly wires: number;
  /** Neurons that have a disc but neither name nor numbers. */
  readonly labels: number;
}

type Sample = 'negative' | 'positive' | 'frozen' | 'off';

/** Draws the samples; gives the texts, and how far to the right and down it reaches. */
export function drawLegend(
  pen: Pen,
  subject: PictureSubject,
  palette: CanvasPalette,
  place: { readonly x: number; readonly y: number },
  { scale, leftOut }: { readonly scale: number; readonly leftOut: LeftOut },
): { readonly texts: readonly PictureText[]; readonly right: number; readonly bottom: number } {
  const { words, quantity, drawing } = subject;
  const texts: PictureText[] = [];
  let x = place.x;
  const write = (text: string, y: number, color = palette.ink): void => {
    texts.push({ x, y, text, size, weight: 400, anchor: 'start', color });
    x += textWidth(text, size);
  };
  write(`${words('canvas.wiresShow')}: ${words(`canvas.${quantity}`)} ${scaleText(scale)}`, place.y);
  const samples: readonly Sample[] = [
    'negative',
    'positive',
    ...(drawing.frozenWires === null ? [] : ['frozen' as const]),
    ...(drawing.set.off === null ? [] : ['off' as const]),
  ];
  for (const sample of samples) {
    x += 20;
    drawSample(pen, palette, sample, x, place.y - 4);
    x += sampleLength + 6;
    write(words(`canvas.${sample}`), place.y);
  }
  let right = x;
  let y = place.y;
  for (const sentence of sentences(subject, leftOut)) {
    x = place.x;
    y += lineHeight;
    write(sentence, y, palette.quiet);
    right = Math.max(right, x);
  }
  return { texts, right, bottom: y };
}

function sentences({ words }: PictureSubject, { wires, labels }: LeftOut): string[] {
  const all: string[] = [];
  if (wires > 0) all.push(words('picture.wiresLeftOut', { count: wires, shown: wires.toLocaleString('en') }));
  if (labels > 0) all.push(words('picture.labelsLeftOut', { count: labels, shown: labels.toLocaleString('en') }));
  return all;
}

function drawSample(pen: Pen, palette: CanvasPalette, sample: Sample, x: number, y: number): void {
  const stroke = (color: string, width: number): void => {
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.stroke();
  };
  pen.lineCap = 'butt';
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + sampleLength, y);
  if (sample === 'frozen' || sample === 'off') {
    pen.setLineDash([...(sample === 'off' ? offDashes : frozenDashes)]);
    stroke(palette.quiet, sampleWidth / 2);
  } else stroke(palette[sample], sampleWidth);
  pen.setLineDash([]);
  if (sample === 'negative') stroke(palette.background, sampleWidth / 3);
}
