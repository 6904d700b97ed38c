// The calculation by hand that a command is about, or the sentence that says why there is none.
import { datasetOf } from '#core/data/dataset-of.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type HandRefusal, handCalculation, mostRowsByHand } from '#core/teaching/quantities/hand-calculation.ts';
import type { StepQuantities } from '#core/teaching/quantities/quantity.ts';
import type { CommandCall } from '../command.ts';
import { Failure } from '../failure.ts';
import { refusedBecause } from '../problem-lines.ts';

/** @throws Failure */
export function calculationBy(call: CommandCall, document: NetworkDocument, rows: readonly number[]): StepQuantities {
  const calculation = handCalculation(document, rows);
  if ('quantities' in calculation) return calculation.quantities;
  throw refused(call, calculation.refusal);
}

/** The step on each of the first rows alone, then on all of them together. */
export function stepsOf(call: CommandCall, document: NetworkDocument): readonly StepQuantities[] {
  const dataset = document.dataset === null ? null : datasetOf(document.dataset, document.training);
  const rows = [...(dataset?.split.all.subarray(0, mostRowsByHand) ?? [0])];
  const single = rows.map((row) => calculationBy(call, document, [row]));
  return rows.length > 1 ? [...single, calculationBy(call, document, rows)] : single;
}

function refused(call: CommandCall, refusal: HandRefusal): Failure {
  const { translate, argument: file } = call;
  if (refusal.code === 'notTrainable') return refusedBecause(translate, file, refusal.problems);
  const values = refusal.code === 'tooLarge' ? { found: refusal.found, most: refusal.most } : {};
  return new Failure(2, [`${file}: ${translate(`teaching.refused_${refusal.code}`, values)}`]);
}
