// Notes on a picture: paper with as many lines of its words as it has room for, as on the canvas.
import type { Note, NoteBox } from '#core/document/notes/note.ts';
import { textWidth } from '#renderer/canvas/geometry/text-size.ts';
import type { Pen } from '#renderer/canvas/scene/wire-scene.ts';
import type { PictureSubject } from './picture-subject.ts';
import type { PictureText } from './svg-text.ts';

const size = 13;
const lineHeight = 19.5;
const padding = 8;
const bar = 4;

/** Draws the paper, and gives the words. */
export function drawNotes(pen: Pen, { document, colors }: PictureSubject): PictureText[] {
  return (document.notes ?? []).flatMap((note) => {
    drawPaper(pen, note, colors);
    return wordsOn(note, colors.ink);
  });
}

function drawPaper(pen: Pen, { x, y, width, height }: NoteBox, colors: PictureSubject['colors']): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, 6);
  pen.fillStyle = colors.background;
  pen.fill();
  pen.strokeStyle = colors.quiet;
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = colors.quiet;
  pen.fillRect(x, y, bar, height);
}

function wordsOn({ x, y, width, height, text }: Note, color: string): PictureText[] {
  const lines = wrapped(text, width - bar - 2 * padding);
  const room = Math.max(1, Math.floor((height - 2 * padding) / lineHeight));
  const shown = lines.slice(0, room);
  const last = shown.length - 1;
  return shown.map((line, index) => ({
    x: x + bar + padding,
    y: y + padding + (index + 0.72) * lineHeight,
    text: index === last && lines.length > room ? `${line}…` : line,
    size,
    weight: 400,
    anchor: 'start',
    color,
    ...(index === last && lines.length > room ? { whole: text } : {}),
  }));
}

/** Lines break between words, and inside of those that are longer than a line. */
export function wrapped(text: string, room: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, room));
}

function wrappedLine(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const together = current === '' ? word : `${current} ${word}`;
    if (textWidth(together, size) <= room) {
      current = together;
      continue;
    }
    if (current !== '') lines.push(current);
    const pieces = broken(word, room);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
  }
  return [...lines, current];
}

function broken(word: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
