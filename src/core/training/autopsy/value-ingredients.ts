// The ingredients of a value of the forward pass.
import type { Operation, OperationIndex } from '#core/graph/computation-graph.ts';
import { forEachRead } from '#core/graph/operations/operation-rules.ts';
import type { Trace } from '#core/graph/trace.ts';
import type { LayerId } from '#core/network/network.ts';
import { type Ingredient, ingredientsOfLoss, sizeOf, toldTerms, valueAt } from './ingredient.ts';

export function ingredientsOfValue(
  trace: Trace,
  index: OperationIndex,
  example: number,
  unit: number,
): readonly Ingredient[] {
  const operation = trace.graph.operations[index] as Operation;
  if (operation.kind === 'affine') return ingredientsOfSum(trace, operation, example, unit);
  if (operation.kind === 'elementwiseLoss' || operation.kind === 'crossEntropy') {
    return ingredientsOfLoss(trace, operation.input);
  }
  const ingredients: Ingredient[] = [];
  if (operation.layer === undefined) return ingredients;
  forEachRead(trace.graph, index, unit, (source, each) => {
    ingredients.push(valueAt(trace, source, example, each, 'preActivation'));
  });
  return ingredients;
}

/** The bias, then the largest products of weight and activation. */
function ingredientsOfSum(
  trace: Trace,
  operation: Extract<Operation, { kind: 'affine' }>,
  example: number,
  unit: number,
): readonly Ingredient[] {
  const { starts, sources, sourceUnits, parameters } = trace.graph.wires;
  const row = operation.firstRow + unit;
  const neuron = { layer: operation.layer as LayerId, unit };
  const terms = [];
  for (let wire = starts[row] as number; wire < (starts[row + 1] as number); wire += 1) {
    const weight = trace.parameters[parameters[wire] as number] as number;
    const end = valueAt(trace, sources[wire] as number, example, sourceUnits[wire] as number, 'activation');
    terms.push({ end, weight, size: sizeOf(weight * end.value) });
  }
  terms.sort((one, other) => other.size - one.size);
  const told = terms
    .slice(0, toldTerms)
    .flatMap(({ end, weight }): readonly Ingredient[] => [
      { kind: 'weight', neuron, source: end.neuron, value: weight },
      end,
    ]);
  if (operation.biasOffset === null) return told;
  const bias = trace.parameters[operation.biasOffset + unit] ?? Number.NaN;
  return [...told, { kind: 'bias', neuron, source: null, value: bias }];
}
