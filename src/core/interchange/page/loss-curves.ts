// The losses of a kept training history as a picture for the report.
import type { HistoryPoint } from '#core/document/training-history.ts';
import { escaped } from './network-svg.ts';

const [width, height, left, bottom] = [640, 220, 60, 24];

/** Empty for fewer than two points, which make no line. @param words names of the two lines */
export function lossCurves(
  history: readonly HistoryPoint[],
  words: { readonly trainingLoss: string; readonly validationLoss: string },
): string {
  const validation = history.flatMap(({ epoch, validationLoss }) =>
    validationLoss === null ? [] : [{ epoch, loss: validationLoss }],
  );
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined || history.length < 2) return '';
  const highest = Math.max(...history.map(({ loss }) => loss), ...validation.map(({ loss }) => loss), Number.MIN_VALUE);
  const across = (epoch: number) => left + ((epoch - first.epoch) / (last.epoch - first.epoch)) * (width - left - 8);
  const up = (loss: number) => height - bottom - (Math.max(0, loss) / highest) * (height - bottom - 8);
  const line = (points: readonly { readonly epoch: number; readonly loss: number }[], style: string) =>
    `<polyline fill="none" ${style} points="${points.map(({ epoch, loss }) => `${across(epoch).toFixed(1)},${up(loss).toFixed(1)}`).join(' ')}"/>`;
  const text = (x: number, y: number, anchor: string, words: string) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + 20}" width="${width}" height="${height + 20}" font-family="sans-serif" font-size="11">`,
    `<path d="M${left},8V${height - bottom}H${width - 8}" fill="none" stroke="#888"/>`,
    text(left - 4, 14, 'end', String(Number(highest.toPrecision(3)))),
    text(left - 4, height - bottom, 'end', '0'),
    text(left, height - bottom + 14, 'start', String(first.epoch)),
    text(width - 8, height - bottom + 14, 'end', String(last.epoch)),
    line(history, trainingStyle),
    ...(validation.length === 0 ? [] : [line(validation, validationStyle)]),
    ...legend(words.trainingLoss, trainingStyle, left),
    ...(validation.length === 0 ? [] : legend(words.validationLoss, validationStyle, width / 2)),
    '</svg>',
  ].join('\n');
}

const trainingStyle = 'stroke="#1f5fbf" stroke-width="1.5"';
/** Told apart on paper without colours too. */
const validationStyle = 'stroke="#b25400" stroke-width="1.5" stroke-dasharray="5 3"';

function legend(name: string, style: string, x: number): readonly string[] {
  const y = height + 12;
  return [`<path d="M${x},${y - 4}h24" fill="none" ${style}/>`, `<text x="${x + 30}" y="${y}">${escaped(name)}</text>`];
}
