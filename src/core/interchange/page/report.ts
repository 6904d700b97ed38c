// A one-page report of a network as HTML that can be printed: picture, settings, measures, and the rows that it gets most wrong.

import type { Dataset } from '#core/data/dataset.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { jsonInline } from '#core/document/file/json-writer.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { type RowOutcomes, rowOutcomes } from '#core/training/row-outcomes.ts';
import type { ExportedModel } from '../exported-model.ts';
import { lossCurves } from './loss-curves.ts';
import { escaped, networkSvg } from './network-svg.ts';

/** The words of the page, in the reader's language. */
export interface ReportWords {
  readonly language: string;
  readonly settings: string;
  readonly history: string;
  readonly measures: string;
  readonly parameters: string;
  readonly rows: string;
  /** Of an epoch, as the run logs it. */
  readonly trainingLoss: string;
  /** Of the weights as they are, over the training rows. */
  readonly weightsLoss: string;
  readonly validationLoss: string;
  readonly testLoss: string;
  readonly worstRows: string;
  readonly row: string;
  readonly loss: string;
  readonly outputs: string;
  readonly noData: string;
}

const mostRows = 10;
const mostColumns = 20;
/** So many at a time, so that memory does not grow with their number. */
const rowsAtOnce = 256;

export function reportHtml(model: ExportedModel, words: ReportWords): string {
  const { document } = model;
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'">
<title>${escaped(document.name)}</title>
<style>
body { font: 14px/1.5 'Pretendard Variable', 'Pretendard', 'Chainrule Signs', system-ui, 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif; max-width: 52rem; margin: 2rem auto; color: #111; }
svg { font-family: inherit; max-width: 100%; height: auto; max-height: 24rem; display: block; margin: auto; }
table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; }
th, td { border: 1px solid #bbb; padding: 0.2rem 0.6rem; text-align: left; font-variant-numeric: tabular-nums; }
h2, tr:first-child { break-after: avoid; }
tr { break-inside: avoid; }
@page { margin: 1.5cm; }
</style>
</head>
<body>
<h1>${escaped(document.name)}</h1>
${networkSvg(document)}
<h2>${escaped(words.settings)}</h2>
${table(settingRows(model))}
${historyParts(model, words)}${measureParts(model, words)}
</body>
</html>
`;
}

function table(rows: readonly (readonly (string | number)[])[], head: readonly string[] = []): string {
  const cells = (row: readonly (string | number)[], tag: 'td' | 'th') =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join('')}</tr>`;
  return `<table>${head.length === 0 ? '' : cells(head, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>`;
}

function settingRows({ document: { training } }: ExportedModel): readonly (readonly string[])[] {
  return Object.entries(training)
    .filter(([name]) => name !== 'unknownFields')
    .map(([name, value]) => [name, typeof value === 'string' ? value : jsonInline(value)]);
}

/** Curves where the document keeps the history of its training. */
function historyParts({ document }: ExportedModel, words: ReportWords): string {
  const curves = lossCurves(document.history ?? [], words);
  return curves === '' ? '' : `<h2>${escaped(words.history)}</h2>\n${curves}\n`;
}

function measureParts(model: ExportedModel, words: ReportWords): string {
  const { document, compiled } = model;
  const { network, training } = document;
  const dataset = datasetFor(document);
  const head = `<h2>${escaped(words.measures)}</h2>`;
  const parameters = [words.parameters, compiled.graph.parameterCount] as const;
  if (dataset === null || checkTraining(network, training.loss, dataset).some(isError)) {
    return `${head}\n${table([parameters])}\n<p>${escaped(words.noData)}</p>`;
  }
  const { split } = dataset;
  const losses = [
    [words.weightsLoss, split.training],
    [words.validationLoss, split.validation],
    [words.testLoss, split.test],
  ] as const;
  const measured = losses
    .filter(([, rows]) => rows.length > 0)
    .map(([word, rows]) => [word, shown(meanLoss(model, dataset, rows))] as const);
  const worst = worstRows(model, dataset);
  const names = [...dataset.featureNames, ...dataset.targetNames];
  const columns = [words.row, ...(names.length > mostColumns ? [] : names), words.outputs, words.loss];
  return [
    head,
    table([parameters, [words.rows, split.all.length], ...measured]),
    `<h2>${escaped(words.worstRows)}</h2>`,
    table(worst, columns),
  ].join('\n');
}

function shown(value: number): string {
  return String(Number(value.toPrecision(5)));
}

function rowOf(values: Float64Array, width: number, row: number): Float64Array {
  return values.subarray(row * width, (row + 1) * width);
}

function outcomesOf(
  { compiled: { graph }, parameters }: ExportedModel,
  dataset: Dataset,
  rows: Int32Array,
): RowOutcomes {
  return atOnce(rowOutcomes({ graph, parameters, dataset, rows, blockSize: rowsAtOnce }));
}

function meanLoss(model: ExportedModel, dataset: Dataset, rows: Int32Array): number {
  return outcomesOf(model, dataset, rows).losses.reduce((sum, loss) => sum + loss, 0) / rows.length;
}

/** As the network hears them. Of very wide rows the numbers are left out. */
function worstRows(model: ExportedModel, dataset: Dataset): readonly (readonly (string | number)[])[] {
  const { inputWidth, outputWidth } = model.compiled.graph;
  const { rows, outputs, losses } = outcomesOf(
    model,
    dataset,
    Int32Array.of(...dataset.split.training, ...dataset.split.validation),
  );
  const worst = [...rows.keys()].sort((one, other) => (losses[other] ?? 0) - (losses[one] ?? 0)).slice(0, mostRows);
  return worst.map((place) => {
    const row = rows[place] ?? 0;
    const numbers = [...rowOf(dataset.features, inputWidth, row), ...rowOf(dataset.targets, outputWidth, row)];
    const shownNumbers = inputWidth + outputWidth > mostColumns ? [] : numbers.map(shown);
    const answer = [...rowOf(outputs, outputWidth, place)].map(shown).join(' ');
    return [row + 1, ...shownNumbers, answer, shown(losses[place] ?? Number.NaN)];
  });
}
