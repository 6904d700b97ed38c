import { describe, expect, it } from 'vitest';
import { freshConnectionIds, freshLayerIds } from '#core/document/edits/steps/fresh-ids.ts';
import type { Network } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance } from '../../../../support/draw.ts';
import { EditorDriver } from '../../../../support/EditorDriver.ts';
import { randomEdit } from '../../../../support/random-edits.ts';

/** The definition: the lowest numbers that no part has. */
function lowestFree({ layers, connections }: Network, prefix: string, count: number): string[] {
  const taken = new Set([...layers, ...connections].map(({ id }): string => id));
  const ids = Array.from({ length: taken.size + count }, (_, index) => `${prefix}${index + 1}`);
  return ids.filter((id) => !taken.has(id)).slice(0, count);
}

describe('fresh ids', () => {
  it('are the lowest free ones, also after undo and when two documents are edited in turn', () => {
    const stream = RandomStream.for(1, 'fresh ids');
    const drivers = [new EditorDriver(), new EditorDriver()];
    for (let edit = 0; edit < 600; edit += 1) {
      const driver = drivers[stream.integer(drivers.length)] as EditorDriver;
      if (chance(stream, 0.2)) driver.undo();
      else driver.apply(randomEdit(stream, driver.document));
      const { network } = driver.document;
      expect(freshLayerIds(network, 2)).toEqual(lowestFree(network, 'n', 2));
      expect(freshConnectionIds(network, 3)).toEqual(lowestFree(network, 'c', 3));
    }
  });
});
