// The steps that a printed calculation of a document may be about.
import { datasetFor } from '#core/data/dataset-of.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type HandRefusal, handCalculation, mostRowsByHand } from '../quantities/hand-calculation.ts';
import type { StepQuantities } from '../quantities/quantity.ts';

export type StepsToCheck = { readonly steps: readonly StepQuantities[] } | { readonly refusal: HandRefusal };

/** The step on each of the first rows that count alone, then on all of them together; or why there is none. */
export function stepsToCheck(document: NetworkDocument): StepsToCheck {
  const dataset = datasetFor(document);
  const rows = [...(dataset?.split.all.subarray(0, mostRowsByHand) ?? [0])];
  const chosen = [...rows.map((row) => [row]), ...(rows.length > 1 ? [rows] : [])];
  const steps: StepQuantities[] = [];
  for (const each of chosen) {
    const calculation = handCalculation(document, each);
    if ('refusal' in calculation) return calculation;
    steps.push(calculation.quantities);
  }
  return { steps };
}
