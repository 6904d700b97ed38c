// Text inside of an SVG: whatever a name holds, it stays text.

export interface PictureText {
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: string;
  /** The whole of a text that was shortened. */
  readonly whole?: string;
}

/** Where the app's own font is not installed, the system's. */
export const pictureFont = '"Pretendard Variable", Pretendard, system-ui, sans-serif';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML may not hold: control characters, halves of a pair, and two that are no characters. */
const unfit = /[^\P{Control}\t\n\r]|\p{Surrogate}|[\ufffe\uffff]/gu;

export function escaped(text: string): string {
  return text.replace(unfit, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] as string);
}

export function attribute(value: string): string {
  return escaped(value);
}

/** Hundredths of a pixel. */
export function rounded(value: number): string {
  const hundredths = Math.round(value * 100) / 100;
  return Number.isFinite(hundredths) ? String(hundredths) : '0';
}

export function textMarkup({ x, y, text, size, weight, anchor, color, whole }: PictureText): string {
  const place = `x="${rounded(x)}" y="${rounded(y)}"`;
  const look = `font-size="${rounded(size)}" font-weight="${weight}" text-anchor="${anchor}" fill="${attribute(color)}"`;
  const title = whole === undefined ? '' : `<title>${escaped(whole)}</title>`;
  return `<text ${place} ${look}>${title}${escaped(text)}</text>`;
}
