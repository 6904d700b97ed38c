// Sets how many neurons a layer has.

import type { LayerId } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { withWiredUnits } from './add-unit.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { settleNames } from './steps/free-names.ts';
import { removeUnits } from './steps/layers-and-units.ts';
import { neighboursOf, wiresTo } from './steps/neighbours.ts';
import { done, refused, withAdded } from './steps/outcome.ts';
import { tooLarge, unfitUnits, unitsGrowth } from './steps/size-limits.ts';

/** New units are wired like `addUnit`'s; when there are too many, the last ones go. */
export function setUnits(document: NetworkDocument, id: LayerId, units: number): EditResult {
  const { network } = document;
  const layer = layerOf(network, id);
  if (layer === undefined) return refused('notFound');
  if (units === layer.units) return refused('nothingChanged');
  const unfit = unfitUnits(units) ?? tooLarge(network, unitsGrowth(network, id, units - layer.units));
  if (unfit !== null) return { refusal: unfit };

  const numbers = Array.from(
    { length: Math.abs(units - layer.units) },
    (_, index) => Math.min(units, layer.units) + index,
  );
  const values = { name: layer.name, count: units };
  if (units < layer.units) {
    const removed = new Map([[id, new Set(numbers)]]);
    const changed = changeNetwork(document, (before) => settleNames(removeUnits(before, removed), id));
    return done(changed, 'setUnits', values);
  }
  const neurons = numbers.map((unit) => ({ layer: id, unit }));
  const changed = withWiredUnits(document, id, numbers.length, wiresTo(neighboursOf(network, id), neurons));
  return withAdded(document, done(changed, 'setUnits', values), neurons);
}
