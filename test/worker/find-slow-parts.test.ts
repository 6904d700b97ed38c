// A worker finds in a packed network the slow parts that the window would find in the network itself.
import { expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { slowProblems } from '#core/compile/slow-problems.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import { layersDocument, singleNeuronsDocument } from '../../bench/window/scale-documents.mjs';
import { findSlowParts } from '../../src/worker/find-slow-parts.ts';

it.each([
  ['many single neurons', singleNeuronsDocument(600, 6000)],
  ['layers', layersDocument([40, 90, 90, 1])],
])('of %s', (_, text) => {
  const read = parseDocument(text);
  if (!('document' in read)) throw new Error('refused');
  const { network } = read.document;
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error('does not compile');
  const found = findSlowParts({
    network: structuredClone(packNetwork(network)),
    loss: 'meanSquaredError',
    batchSize: 5,
  });
  expect(found).toEqual(slowProblems(network, compiled.graph, 5));
  expect(found.length).toBeGreaterThan(0);
});
