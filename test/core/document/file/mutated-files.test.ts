// Good files with a part replaced, removed or moved: they are opened or refused, and nothing is ever thrown.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { mutate } from '../../../support/mutated-json.ts';
import { trials } from '../../../support/run-seed.ts';
import { documentArbitrary } from './document-arbitrary.ts';

const seeds = trials(2000, 30_000);

it(`opens or refuses ${seeds.length} mutated files without throwing, and reopens what it opened`, () => {
  const bases = fc.sample(documentArbitrary, { seed: 7, numRuns: 100 }).map(serialiseDocument);
  const counts = { opened: 0, refused: 0 };
  for (const seed of seeds) {
    const stream = RandomStream.for(seed, 'mutation');
    const tree: unknown = JSON.parse(bases[seed % bases.length] as string);
    for (let edits = stream.integer(3); edits >= 0; edits -= 1) mutate(tree, stream);
    const parsed = parseDocument(JSON.stringify(tree));
    if ('problems' in parsed) {
      counts.refused += 1;
      expect(parsed.problems).toHaveLength(1);
    } else {
      counts.opened += 1;
      expect('document' in parseDocument(serialiseDocument(parsed.document))).toBe(true);
    }
  }
  expect(counts.opened).toBeGreaterThan(seeds.length / 10);
  expect(counts.refused).toBeGreaterThan(seeds.length / 10);
});
