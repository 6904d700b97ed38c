// The built-in sets that were measured, by name. Their tables are large and come by importing `builtin-tables.ts`: a window fetches it when
// a document needs one, everybody else has it from the start.
import { type BuiltinDatasetName, type MeasuredName, measuredNames, type TableDataset } from './dataset-choice.ts';

type Makers = { readonly [Name in MeasuredName]: () => TableDataset };

const provided = new Map<MeasuredName, () => TableDataset>();

export function provideMeasured(makers: Makers): void {
  for (const name of measuredNames) provided.set(name, makers[name]);
}

export function isMeasured(name: BuiltinDatasetName): name is MeasuredName {
  return measuredNames.some((measured) => measured === name);
}

export function measuredTable(name: MeasuredName): TableDataset {
  const make = provided.get(name);
  if (make === undefined) throw new RangeError(`the table of ${name} has not been fetched`);
  return make();
}
