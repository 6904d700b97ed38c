// How the columns of the data become what the network hears, and its answers what a person reads, as Python.
import type { Dataset } from '#core/data/dataset.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { DatasetCode } from './model-code.ts';

/** Without data the columns are numbered. */
export function datasetCode(dataset: Dataset | null, { inputWidth, outputWidth }: ComputationGraph): DatasetCode {
  const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
  return {
    features: dataset?.featureNames ?? numbered('x', inputWidth),
    targets: dataset?.targetNames ?? numbered('y', outputWidth),
    code,
  };
}

const code = `

def encode(rows):
    """Rows of a table, as lists in the order of FEATURES or as dictionaries, to what the network takes."""
    return torch.tensor([[float(cell) for cell in cells_of(row, FEATURES)] for row in rows], dtype=DTYPE)


def encode_targets(rows):
    return torch.tensor([[float(cell) for cell in cells_of(row, TARGETS)] for row in rows], dtype=DTYPE)


def decode(outputs):
    """The network's outputs to rows in the order of TARGETS, in the units of the table."""
    return outputs.tolist()


def cells_of(row, names):
    return [row[name] for name in names] if isinstance(row, dict) else row
`;
