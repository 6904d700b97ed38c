// Python that encodes the columns of the data for the network and decodes its answers.
import type { Dataset } from '#core/data/dataset.ts';
import type { ColumnEncoding } from '#core/data/table/table-encoding.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { pythonList, pythonNumber, pythonText } from '../code/python-text.ts';
import { columnNames } from '../data-csv.ts';
import type { DatasetCode } from './model-code.ts';

/** Without data the columns are numbered. */
export function datasetCode(dataset: Dataset | null, { inputWidth, outputWidth }: ComputationGraph): DatasetCode {
  const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
  const encoding = dataset?.encoding ?? null;
  const isPlain = encoding === null || [...encoding.features, ...encoding.targets].every(isPlainColumn);
  return {
    features: dataset === null ? numbered('x', inputWidth) : columnNames(dataset, 'features'),
    targets: dataset === null ? numbered('y', outputWidth) : columnNames(dataset, 'targets'),
    code: isPlain ? plainCode : columnCode(encoding),
  };
}

/** The number of the table is the network's. */
function isPlainColumn({ type, fill, offset, scale }: ColumnEncoding): boolean {
  return type === 'number' && fill === null && offset === 0 && scale === 1;
}

const plainCode = `

def encode(rows):
    """Rows of a table, as lists in the order of FEATURES or as dictionaries, to what the network takes."""
    return torch.tensor([numbers_of(row, FEATURES) for row in rows], dtype=DTYPE)


def encode_targets(rows):
    return torch.tensor([numbers_of(row, TARGETS) for row in rows], dtype=DTYPE)


def decode(outputs):
    """The network's outputs to rows in the order of TARGETS, in the units of the table."""
    return outputs.tolist()


def numbers_of(row, names):
    cells = [row[name] for name in names] if isinstance(row, dict) else row
    return [math.nan if cell in ("", None) else float(cell) for cell in cells]
`;

type Encoding = NonNullable<Dataset['encoding']>;

function columnCode({ features, targets }: Encoding): string {
  const listed = (columns: readonly ColumnEncoding[]) =>
    columns.map((column) => `    ${columnText(column)},`).join('\n');
  return `

# How each column becomes numbers, learnt from the rows that train: its kind, its categories, whether each of them gets a
# number of its own, what a missing cell counts as, and (value - offset) / scale.
FEATURE_COLUMNS = [
${listed(features)}
]
TARGET_COLUMNS = [
${listed(targets)}
]


def encode(rows):
    """Rows of a table, as lists in the order of FEATURES or as dictionaries, to what the network takes."""
    return torch.tensor([numbers_of(row, FEATURES, FEATURE_COLUMNS) for row in rows], dtype=DTYPE)


def encode_targets(rows):
    return torch.tensor([numbers_of(row, TARGETS, TARGET_COLUMNS) for row in rows], dtype=DTYPE)


def decode(outputs):
    """The network's outputs to rows in the order of TARGETS, in the units of the table."""
    return [values_of(row) for row in outputs.tolist()]


def numbers_of(row, names, columns):
    cells = [row[name] for name in names] if isinstance(row, dict) else row
    numbers = []
    for cell, (kind, categories, has_own_numbers, missing, offset, scale) in zip(cells, columns):
        value = value_of(cell, kind, categories)
        value = missing if value is None else value
        if value is None:
            numbers += [math.nan] * (len(categories) if has_own_numbers else 1)
        elif has_own_numbers:
            numbers += [1.0 if place == value else 0.0 for place in range(len(categories))]
        else:
            numbers.append((value - offset) / scale)
    return numbers


def value_of(cell, kind, categories):
    """A number as itself, a truth value as 0 or 1, a category as its place; None where it says none."""
    if cell is None or cell == "":
        return None
    if kind == "number":
        return float(cell)
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    if kind == "category":
        return categories.index(text) if text in categories else None
    word = text.strip().lower()
    return 1 if word in (categories[1].strip().lower(), "true", "yes", "1") else 0


def values_of(numbers):
    values = []
    for kind, categories, has_own_numbers, _, offset, scale in TARGET_COLUMNS:
        count = len(categories) if has_own_numbers else 1
        own, numbers = numbers[:count], numbers[count:]
        if kind == "number":
            values.append(own[0] * scale + offset)
        elif has_own_numbers:
            values.append(categories[own.index(max(own))])
        else:
            values.append(categories[1 if own[0] >= 0.5 and len(categories) > 1 else 0])
    return values
`;
}

function columnText({ type, categories, isOneHot, fill, offset, scale }: ColumnEncoding): string {
  return `(${[
    pythonText(type),
    pythonList(categories.map(pythonText)),
    isOneHot ? 'True' : 'False',
    fill === null ? 'None' : pythonNumber(fill),
    pythonNumber(offset),
    pythonNumber(scale),
  ].join(', ')})`;
}
