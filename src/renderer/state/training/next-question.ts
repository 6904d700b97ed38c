// Makes the question that is asked next: about the step that would come, from the numbers that are shown at this moment.
import { examplesAt } from '#core/data/examples-at.ts';
import { evaluateExamples } from '#core/graph/evaluate.ts';
import type { WireReference } from '#core/network/network.ts';
import { weightOf } from '#core/network/network-queries.ts';
import { wireParameter } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { drawWire, type PredictedKind, type PredictionQuestion } from '#core/teaching/prediction/question.ts';
import { numberedWires } from '#core/teaching/quantities/names.ts';
import { compiledDocument } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { shownValues } from '../stores/shown-values.ts';
import { putQuestion, usePrediction } from '../window/prediction-store.ts';
import { useUi } from '../window/ui-store.ts';
import { withhold } from '../window/withheld-store.ts';

/** About the selected wire, if there is one, else about one that is drawn. */
export function askNext(kind: PredictedKind): void {
  // What was kept back for the last question is what the next one is made of.
  withhold('prediction', 'nothing');
  putQuestion(kind, useDocument.getState().document, kind === 'nextLoss' ? lossQuestion() : wireQuestion(kind));
}

function wireQuestion(kind: 'gradient' | 'update'): PredictionQuestion | null {
  const { document } = useDocument.getState();
  const values = shownValues();
  if (document === null || !values?.gradients || !values.updates) return null;
  const { gradients, updates, layout } = values;
  const { network, training } = document;
  const at = (numbers: Float64Array) => (wire: WireReference) => numbers[wireParameter(layout, wire) ?? -1] ?? 0;
  const [selected] = useUi.getState().selection.wires;
  const stream = RandomStream.for(training.seed, 'prediction', usePrediction.getState().asked);
  const wire = selected ?? drawWire(numberedWires(network), at(gradients), stream);
  const weight = wire === null ? null : weightOf(network, wire);
  if (wire === null || weight === null) return null;
  const gradient = at(gradients)(wire);
  const value = kind === 'gradient' ? gradient : at(updates)(wire);
  const known = { weight, ...(kind === 'update' ? { gradient, rate: training.optimizer.learningRate } : {}) };
  return { kind, wire, value, change: value, known };
}

function lossQuestion(): PredictionQuestion | null {
  const { document } = useDocument.getState();
  const values = shownValues();
  if (document === null || !values?.updates || values.stepRows === undefined) return null;
  const { compiled, dataset } = compiledDocument(document);
  if (compiled === null || dataset === null) return null;
  const { parameters, updates, stepRows } = values;
  const { features, targets } = examplesAt(dataset, stepRows);
  const lossAt = (at: Float64Array): number => evaluateExamples(compiled.graph, at, features, targets).loss;
  const loss = lossAt(parameters);
  const value = lossAt(parameters.map((parameter, index) => parameter + (updates[index] as number)));
  return { kind: 'nextLoss', wire: null, value, change: value - loss, known: { loss } };
}
