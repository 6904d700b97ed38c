// Says beside the pointer why the neuron under it can't be the target.
import { useCanvasView } from '../view/canvas-view.ts';

export function ConnectingTooltip() {
  const refusal = useCanvasView((state) => state.connecting?.refusal ?? null);
  return refusal === null ? null : (
    <div className="connecting-tooltip" role="tooltip">
      {refusal}
    </div>
  );
}
