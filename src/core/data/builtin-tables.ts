// The built-in sets that were measured, as tables: importing this file makes them available. Source and licence of each stand in its
// file under resources/datasets.
import breastCancerFile from '../../../resources/datasets/breast-cancer.json' with { type: 'json' };
import digitsFile from '../../../resources/datasets/handwritten-digits.json' with { type: 'json' };
import irisFile from '../../../resources/datasets/iris.json' with { type: 'json' };
import penguinsFile from '../../../resources/datasets/penguins.json' with { type: 'json' };
import wineFile from '../../../resources/datasets/wine.json' with { type: 'json' };
import type { Cell, MeasuredName, TableColumn, TableDataset } from './dataset-choice.ts';
import { provideMeasured } from './measured-sets.ts';
import { pixelNames } from './picture-features.ts';

interface MeasuredFile {
  readonly features: readonly string[];
  readonly target: string;
  /** Values with commas between them, the target last; nothing where a value is missing. */
  readonly rows: readonly string[];
}

const makers: { readonly [Name in MeasuredName]: () => TableDataset } = {
  iris: () => measuredTable(irisFile),
  wine: () => measuredTable(wineFile),
  breastCancer: () => measuredTable(breastCancerFile),
  penguins: () => measuredTable(penguinsFile, new Set(['island', 'sex'])),
  handwrittenDigits: digitsTable,
};

provideMeasured(makers);

function measuredTable(
  { features, target, rows }: MeasuredFile,
  categories: ReadonlySet<string> = new Set(),
): TableDataset {
  const columns = features.map(
    (name): TableColumn =>
      categories.has(name)
        ? { name, role: 'feature', type: 'category' }
        : { name, role: 'feature', normalization: 'standard' },
  );
  return {
    kind: 'table',
    columns: [...columns, { name: target, role: 'target', type: 'category' }],
    rows: rows.map((row) => row.split(',').map((text, index) => cellOf(text, columns[index]))),
  };
}

function cellOf(text: string, column: TableColumn | undefined): Cell {
  if (text === '') return null;
  return column === undefined || column.type === 'category' ? text : Number(text);
}

const side = 8;
/** Of the most ink that a pixel can have, and 1. */
const shades = 17;

function digitsTable(): TableDataset {
  const pixels = pixelNames(side).map((name): TableColumn => ({ name, role: 'feature', normalization: 'minMax' }));
  return {
    kind: 'table',
    columns: [...pixels, { name: digitsFile.target, role: 'target', type: 'category' }],
    rows: digitsFile.rows.map((row) => [
      ...Array.from({ length: pixels.length }, (_, pixel) => Number.parseInt(row[pixel] ?? '', shades)),
      row.slice(pixels.length),
    ]),
  };
}
