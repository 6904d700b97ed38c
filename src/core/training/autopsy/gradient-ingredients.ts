// The ingredients of a gradient of the backward pass.
import type { ComputationGraph, Operation, OperationIndex } from '#core/graph/computation-graph.ts';
import { gradientsAt, type Trace } from '#core/graph/trace.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { type Ingredient, ingredientsOfLoss, neuronAt, sizeOf, toldTerms, valueAt } from './ingredient.ts';

/** The values of the loss, or the error signals and weights that came back along the neuron's wires. */
export function ingredientsOfGradient(
  trace: Trace,
  index: OperationIndex,
  example: number,
  unit: number,
): readonly Ingredient[] {
  const operation = trace.graph.operations[index] as Operation;
  const { activation } = trace.graph.layers.get(operation.layer ?? '') ?? {};
  if (operation.kind === 'affine' && activation !== undefined) {
    const width = operation.width;
    const back = gradientsAt(trace, activation)[example * width + unit] ?? Number.NaN;
    const neuron = { layer: operation.layer as LayerId, unit };
    return [
      { kind: 'delta', neuron, source: null, value: back },
      valueAt(trace, index, example, unit, 'preActivation'),
    ];
  }
  const returning = returningWires(trace, index, example, unit);
  return returning.length > 0 ? returning : ingredientsOfLoss(trace, lossInput(trace.graph));
}

function lossInput(graph: ComputationGraph): OperationIndex {
  const loss = graph.operations[graph.loss];
  return loss !== undefined && 'input' in loss ? loss.input : graph.output;
}

/** δ of the neurons that this one feeds, each with the weight between: the largest products. */
function returningWires(trace: Trace, index: OperationIndex, example: number, unit: number): readonly Ingredient[] {
  const { operations, wires } = trace.graph;
  const source = neuronAt(trace.graph, index, unit);
  const terms = [];
  for (const [target, operation] of operations.entries()) {
    if (operation.kind !== 'affine') continue;
    for (let row = 0; row < operation.width; row += 1) {
      const end = wires.starts[operation.firstRow + row + 1] as number;
      for (let wire = wires.starts[operation.firstRow + row] as number; wire < end; wire += 1) {
        if (wires.sources[wire] !== index || wires.sourceUnits[wire] !== unit) continue;
        const weight = trace.parameters[wires.parameters[wire] as number] as number;
        const delta = gradientsAt(trace, target)[example * operation.width + row] ?? Number.NaN;
        terms.push({ neuron: { layer: operation.layer as LayerId, unit: row }, weight, delta });
      }
    }
  }
  terms.sort((one, other) => sizeOf(other.weight * other.delta) - sizeOf(one.weight * one.delta));
  return terms.slice(0, toldTerms).flatMap(({ neuron, weight, delta }): readonly Ingredient[] => [
    { kind: 'weight', neuron, source, value: weight },
    { kind: 'delta', neuron, source: null, value: delta },
  ]);
}

/** Whose parameter it is, with the δ and the activation of the row in which its gradient is largest. */
export function parameterIngredients(
  trace: Trace,
  parameter: number,
): {
  readonly neuron: NeuronReference | null;
  readonly source: NeuronReference | null;
  readonly ingredients: readonly Ingredient[];
} {
  const { operations, wires } = trace.graph;
  for (const [index, operation] of operations.entries()) {
    if (operation.kind !== 'affine') continue;
    const first = wires.starts[operation.firstRow] as number;
    const end = wires.starts[operation.firstRow + operation.width] as number;
    const wire = wires.parameters.subarray(first, end).indexOf(parameter);
    const bias = operation.biasOffset === null ? -1 : parameter - operation.biasOffset;
    const isBias = bias >= 0 && bias < operation.width;
    if (wire < 0 && !isBias) continue;
    const place = first + wire;
    const unit = isBias ? bias : wires.starts.findLastIndex((start) => start <= place) - operation.firstRow;
    const from = isBias ? null : { index: wires.sources[place] as number, unit: wires.sourceUnits[place] as number };
    const neuron = { layer: operation.layer as LayerId, unit };
    const source = from === null ? null : neuronAt(trace.graph, from.index, from.unit);
    return { neuron, source, ingredients: shareOfRows(trace, index, unit, from) };
  }
  return { neuron: null, source: null, ingredients: [] };
}

/** δ and activation of the row whose product is the largest. */
function shareOfRows(
  trace: Trace,
  index: OperationIndex,
  unit: number,
  from: { readonly index: OperationIndex; readonly unit: number } | null,
): readonly Ingredient[] {
  const width = trace.graph.operations[index]?.width ?? 1;
  const neuron = neuronAt(trace.graph, index, unit);
  let best: { readonly size: number; readonly ingredients: readonly Ingredient[] } = { size: -1, ingredients: [] };
  for (let example = 0; example < trace.count; example += 1) {
    const value = gradientsAt(trace, index)[example * width + unit] ?? Number.NaN;
    const delta: Ingredient = { kind: 'delta', neuron, source: null, value };
    const activation = from === null ? null : valueAt(trace, from.index, example, from.unit, 'activation');
    const size = sizeOf(value * (activation?.value ?? 1));
    if (size > best.size) best = { size, ingredients: activation === null ? [delta] : [delta, activation] };
  }
  return best.ingredients;
}
