// The forms that icons have: sizes as PNG for Linux, one file of several for Windows and for macOS.

/** In pixels; the folders of Linux's hicolor theme. */
export const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512];
export const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** Names of the entries: a size, or half of it for a screen with twice the pixels. Apple's Icon Image Format. */
const icnsEntries = /** @type {const} */ ([
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);
export const icnsSizes = icnsEntries.map(([, size]) => size);

/** @typedef {(size: number) => Buffer} PngOfSize */

/** @param {PngOfSize} pngOf */
export function icoOf(pngOf) {
  const directorySize = 6 + 16 * icoSizes.length;
  const header = Buffer.alloc(directorySize);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(icoSizes.length, 4);
  let offset = directorySize;
  for (const [index, size] of icoSizes.entries()) {
    const { length } = pngOf(size);
    const entry = 6 + 16 * index;
    // One byte a side: 256 is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([header, ...icoSizes.map(pngOf)]);
}

/** @param {PngOfSize} pngOf */
export function icnsOf(pngOf) {
  const entries = icnsEntries.map(([name, size]) => block(name, pngOf(size)));
  return block('icns', Buffer.concat(entries));
}

/**
 * @param {string} name four letters
 * @param {Buffer} content
 */
function block(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
