// The file of a picture: as SVG, or as PNG in the app's own letters and with the document inside.
import { putDocumentInPicture } from '#bridge/picture/document-picture.ts';
import { type NetworkPicture, svgOf } from './network-picture.ts';
import { type PictureText, pictureFont } from './svg-text.ts';

/** What every browser can make, and what takes a quarter of a gigabyte while it is made. */
const longestSide = 16_384;
const mostPixels = 64_000_000;

/** The wanted scale, or the largest that so large a picture can have. */
export function possibleScale({ frame: { width, height } }: NetworkPicture, wanted: number): number {
  const largest = Math.min(longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
  return Math.min(wanted, largest);
}

export function pixelsOf({ frame: { width, height } }: NetworkPicture, scale: number): [number, number] {
  return [Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale))];
}

export function svgFile(picture: NetworkPicture): Blob {
  return new Blob([svgOf(picture)], { type: 'image/svg+xml' });
}

/** @param content of the document's file */
export async function pngFile(picture: NetworkPicture, scale: number, content: Uint8Array): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = pixelsOf(picture, scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on');
  const strokes = await imageOf(svgOf(picture, false));
  context.drawImage(strokes, 0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(-picture.frame.x, -picture.frame.y);
  for (const each of picture.texts) write(context, each);
  const bytes = new Uint8Array(await (await blobOf(canvas)).arrayBuffer());
  return new Blob([putDocumentInPicture(bytes, content)], { type: 'image/png' });
}

/** A picture in an image has only the system's fonts, which may lack Korean: hence here, with the page's. */
const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

function write(context: CanvasRenderingContext2D, { x, y, text, size, weight, anchor, color }: PictureText): void {
  context.font = `${weight} ${size}px ${pictureFont}`;
  context.textAlign = alignments[anchor];
  context.fillStyle = color;
  context.fillText(text, x, y);
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large')) : resolve(blob)),
      'image/png',
    );
  });
}
