// The numbers of a map or a curve: what is computed at points of a grid over the inputs.
import { fieldFeatures } from '#renderer/charts/maps/boundary-field.ts';
import { featureRanges, type Predict } from '#renderer/charts/maps/boundary-map.tsx';
import { along, featureRange } from '#renderer/charts/maps/prediction-curve.tsx';
import type { MapRows } from '#renderer/charts/maps/target-view.ts';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';

/** Nodes along each side of the plane, few enough to be read. */
const tableSide = 13;

interface MapTablePlan {
  readonly name: string;
  readonly rows: MapRows;
  readonly featureNames: readonly string[];
  /** Of the computed numbers, one per output. */
  readonly outputNames: readonly string[];
  readonly predict: Predict;
}

export function mapTable({ name, rows, featureNames, outputNames, predict }: MapTablePlan): TileTable {
  const inputs = featureNames.length;
  const points = inputs === 1 ? along(featureRange(rows)) : fieldFeatures(...featureRanges(rows), tableSide);
  const count = points.length / inputs;
  const values = predict(points, count);
  const width = outputNames.length;
  const columns = [...featureNames, ...outputNames].map((header) => ({ header, key: header }));
  const cells = (point: number) => [
    ...points.subarray(point * inputs, (point + 1) * inputs),
    ...(values?.subarray(point * width, (point + 1) * width) ?? []),
  ];
  return { name, columns, rows: values === null ? [] : Array.from({ length: count }, (_, point) => cells(point)) };
}
