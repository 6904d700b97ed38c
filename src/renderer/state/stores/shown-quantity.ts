// The quantity on the wires: the chosen one, or the stage's own until another is chosen during it.
import type { Stage } from '#core/training/stages.ts';
import { type FocusQuantity, useUi } from '../window/ui-store.ts';
import { useRun } from './run-store.ts';

/** Each stage has a quantity of its own; at rest and in training it is the chosen one. */
export function stageQuantity(stage: Stage | null, chosen: FocusQuantity): FocusQuantity {
  switch (stage?.kind) {
    case 'forward':
    case 'loss':
      return 'signal';
    case 'backward':
      return 'gradient';
    case 'update':
      return 'weight';
    case 'input':
    case undefined:
      return chosen;
  }
}

export function chooseQuantity(quantity: FocusQuantity): void {
  useUi.setState({ focusQuantity: quantity, quantityChosenDuring: useRun.getState().stage });
}

function quantityAt(stage: Stage | null, chosen: FocusQuantity, chosenDuring: Stage | null): FocusQuantity {
  return stage !== null && chosenDuring === stage ? chosen : stageQuantity(stage, chosen);
}

export function useShownQuantity(): FocusQuantity {
  const chosen = useUi((state) => state.focusQuantity);
  const chosenDuring = useUi((state) => state.quantityChosenDuring);
  return quantityAt(
    useRun((state) => state.stage),
    chosen,
    chosenDuring,
  );
}

/** The same for who asks once. */
export function shownQuantity(): FocusQuantity {
  const { focusQuantity, quantityChosenDuring } = useUi.getState();
  return quantityAt(useRun.getState().stage, focusQuantity, quantityChosenDuring);
}
