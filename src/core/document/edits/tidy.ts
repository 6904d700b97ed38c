// Puts layers where tidying wants them, as one entry.
import type { LayerId } from '#core/network/network.ts';
import { type EditResult, isRefused } from '../edit.ts';
import { maximumCoordinate } from '../file/limits.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { move } from './move.ts';
import { refused } from './steps/outcome.ts';

/** @param places what `tidyPlaces` made of the document */
export function tidy(document: NetworkDocument, places: ReadonlyMap<LayerId, Position>): EditResult {
  const fits = [...places.values()].every(
    ({ x, y }) => Math.abs(x) <= maximumCoordinate && Math.abs(y) <= maximumCoordinate,
  );
  if (!fits) return refused('tooLargeToTidy');
  const result = move(document, places);
  if (isRefused(result)) return result.refusal.code === 'nothingChanged' ? refused('tidyAlready') : result;
  return { ...result, label: { code: 'tidy', values: { count: places.size } } };
}
