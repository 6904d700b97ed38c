// Recovery copies that a disk damaged, at any place and in any way: what is offered was once written, or is named as damaged.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { KnownFiles } from '../../../src/main/files/known-files.ts';
import { RecoveryCopies } from '../../../src/main/recovery/recovery-copies.ts';
import { RecoveryFolders } from '../../../src/main/recovery/recovery-folders.ts';
import { between, pick } from '../../support/draw.ts';
import { trials } from '../../support/run-seed.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const written = ['{"name":"the first"}'.repeat(20), '{"name":"the second ✓"}'.repeat(20)];

type Damage = (bytes: Buffer, place: number, stream: RandomStream) => Buffer;
const damages: readonly Damage[] = [
  (bytes, place) => bytes.subarray(0, place),
  (bytes, place) => Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)]),
  (bytes, place) => Buffer.concat([bytes.subarray(0, place), Buffer.from('x'), bytes.subarray(place)]),
  (bytes, place, stream) => {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ (1 << between(stream, 0, 7));
    return changed;
  },
  (bytes, place) => Buffer.concat([bytes.subarray(0, place), Buffer.alloc(bytes.length - place)]),
];

it.each(trials(25, 100))('damage %i', async (seed) => {
  const stream = RandomStream.for(seed, 'damaged copies');
  const folder = await temporaryFolder();
  const before = new RecoveryCopies(new RecoveryFolders(folder), new KnownFiles());
  for (const [index, text] of written.entries()) {
    await before.keep({ path: null, name: 'XOR', content: new TextEncoder().encode(text) }, 1000 + index);
  }
  const name = pick(stream, await readdir(folder));
  const bytes = await readFile(join(folder, name));
  await writeFile(join(folder, name), pick(stream, damages)(bytes, between(stream, 0, bytes.length - 1), stream));

  const offered = await new RecoveryCopies(new RecoveryFolders(folder), new KnownFiles()).list();
  const texts = offered.flatMap(({ text }) => text ?? []);
  expect(offered.length).toBeGreaterThan(0);
  // One of the two is whole, so there is always something to go on with.
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(written).toContain(text);
});
