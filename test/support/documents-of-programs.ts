// The documents that random programs of edits go through, one edit after the other.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance } from './draw.ts';
import { EditorDriver } from './EditorDriver.ts';
import { randomEdit } from './random-edits.ts';

/** Undo is among the edits, so that the next document is not always an edit of the last. */
export function* documentsOfPrograms(programs: number): Generator<NetworkDocument> {
  for (let seed = 0; seed < programs; seed += 1) {
    const stream = RandomStream.for(seed, 'network table');
    const driver = new EditorDriver();
    for (let edit = 0; edit < 60; edit += 1) {
      if (chance(stream, 0.15)) driver.undo();
      else driver.apply(randomEdit(stream, driver.document));
      yield driver.document;
    }
  }
}
