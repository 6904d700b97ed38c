// Finds the corners of what a unit is computed by, or of the loss, that a nudge of one parameter crosses.
import type { Operation } from '#core/graph/computation-graph.ts';
import { kinkedNumbers } from '#core/graph/operations/operation-rules.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import type { ExplanationContext } from './explanation-context.ts';
import type { RowTrace } from './row-trace.ts';
import { outputNeurons } from './wires.ts';

/** A place where a derivative jumps, so that a difference across it means nothing. */
export interface Kink {
  readonly kind: 'activation' | 'loss';
  readonly neuron: NeuronReference;
  /** Row of the dataset, from 0. */
  readonly row: number;
}

type Drawing = Pick<ExplanationContext, 'network'>;

/** Every corner between two traces of one row, before and after the nudge; both ends count. */
export function kinksBetween(drawing: Drawing, low: RowTrace, high: RowTrace): readonly Kink[] {
  return low.graphTrace.graph.operations.flatMap((operation) => {
    const [before, after] = [kinkedNumbers(operation, low.graphTrace), kinkedNumbers(operation, high.graphTrace)];
    if (before === null || after === null) return [];
    const { kinks, numbers } = before;
    return unitsOf(drawing, operation).flatMap((neuron, at): readonly Kink[] => {
      if (operation.switchedOff?.includes(at) || !crosses(kinks, numbers[at] as number, after.numbers[at] as number))
        return [];
      return [{ kind: operation.layer === undefined ? 'loss' : 'activation', neuron, row: low.row }];
    });
  });
}

/** Of a loss the outputs, in their order. */
function unitsOf(drawing: Drawing, { layer, width }: Operation): readonly NeuronReference[] {
  if (layer === undefined) return outputNeurons(drawing);
  return neuronsOf({ id: layer as LayerId, units: width });
}

function crosses(kinks: readonly number[], from: number, to: number): boolean {
  return from !== to && kinks.some((kink) => (from - kink) * (to - kink) <= 0);
}
