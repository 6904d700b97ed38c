import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/bridge/picture/checksum.ts';
import { documentOfPicture, putDocumentInPicture } from '../../../src/bridge/picture/document-picture.ts';
import { pngChunks, withChunk } from '../../../src/bridge/picture/png-chunks.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One grey pixel, as other programs write it. */
function onePixel(): Uint8Array {
  const mark = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    mark,
    chunk('IHDR', new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(new Uint8Array([0, 128]))),
    chunk('IEND', new Uint8Array(0)),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(bytesOf(type), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, checksum(whole.subarray(4, 8 + data.length)));
  return whole;
}

describe('the checksum of a chunk', () => {
  it('is CRC-32: the check value of the catalogue, and the end of every PNG', () => {
    expect(checksum(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(checksum(bytesOf('IEND'))).toBe(0xae426082);
  });
});

describe('a document in a picture', () => {
  it('comes out as it went in, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(documentOfPicture(putDocumentInPicture(onePixel(), bytesOf(text)))).toEqual({ kind: 'text', text });
      }),
    );
  });

  it('leaves the picture as it was but for one more chunk after the header', () => {
    const types = [...pngChunks(putDocumentInPicture(onePixel(), bytesOf('{}')))].map((each) => [
      each?.type,
      each?.isIntact(),
    ]);
    expect(types).toEqual([
      ['IHDR', true],
      ['iTXt', true],
      ['IDAT', true],
      ['IEND', true],
    ]);
  });

  it('is not looked for in what is no PNG', () => {
    expect(documentOfPicture(bytesOf('{"format":"chainrule"}'))).toBeNull();
    expect(documentOfPicture(new Uint8Array(0))).toBeNull();
  });

  it('is missed in a picture without one, also when other texts are there', () => {
    const withText = withChunk(onePixel(), 'iTXt', bytesOf('Title\0\0\0\0\0chainrule'));
    expect(documentOfPicture(onePixel())).toEqual({ kind: 'pictureWithoutNetwork' });
    expect(documentOfPicture(withText)).toEqual({ kind: 'pictureWithoutNetwork' });
  });

  it.each(['teSt', 'iTXt'])('is looked for in tens of megabytes of empty chunks (%s), each looked at once', (type) => {
    const empty = chunk(type, new Uint8Array(0));
    const count = 3_000_000;
    const picture = new Uint8Array(33 + count * empty.length + 12);
    picture.set(onePixel().subarray(0, 33));
    for (let at = 0; at < count; at += 1) picture.set(empty, 33 + at * empty.length);
    picture.set(chunk('IEND', new Uint8Array(0)), picture.length - 12);
    // Who looks at the rest again for each of them is stopped by the test's time.
    expect(documentOfPicture(picture)).toEqual({ kind: 'pictureWithoutNetwork' });
  });

  it('is refused when a byte of it has changed', () => {
    const text = '{"format":"chainrule"}';
    const picture = putDocumentInPicture(onePixel(), bytesOf(text));
    const start = 33 + 8;
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: start + 14 + text.length }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const changed = picture.slice();
          changed[at] = (changed[at] as number) ^ by;
          expect(documentOfPicture(changed)?.kind).not.toBe('text');
        },
      ),
    );
  });

  it('never throws and never gives another text, wherever the file breaks off or lies about a length', () => {
    const picture = putDocumentInPicture(onePixel(), bytesOf('network'));
    fc.assert(
      fc.property(fc.nat(picture.length), fc.nat(picture.length - 1), fc.nat(255), (end, at, byte) => {
        const hostile = picture.slice(0, end);
        if (at < hostile.length) hostile[at] = byte;
        const found = documentOfPicture(hostile);
        if (found?.kind === 'text') expect(found.text).toBe('network');
      }),
    );
    const endless = picture.slice();
    endless.set([0xff, 0xff, 0xff, 0xff], 33);
    expect(documentOfPicture(endless)).toEqual({ kind: 'pictureDamaged' });
  });

  it('is refused when another program has compressed it', () => {
    const packed = withChunk(onePixel(), 'iTXt', bytesOf('chainrule\0\u0001\0\0\0x'));
    expect(documentOfPicture(packed)).toEqual({ kind: 'pictureDamaged' });
  });
});
