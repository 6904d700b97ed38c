// Says beside the pointer why what is under it can't be the target of a wire, or can't take the dragged neuron.
import { useCrossing } from '../geometry/lane-crossing.ts';
import { useCanvasView } from '../view/canvas-view.ts';
import { usePointerStyle } from './pointer-place.ts';
import styles from './refusal-tooltip.module.css';

export function RefusalTooltip() {
  const wiring = useCanvasView((state) => state.connecting?.refusal ?? null);
  const joining = useCrossing((state) => state.refused?.reason ?? null);
  const refusal = wiring ?? joining;
  return refusal === null ? null : <BesidePointer text={refusal} />;
}

function BesidePointer({ text }: { readonly text: string }) {
  return (
    <div className={styles.root} role="tooltip" style={usePointerStyle()}>
      {text}
    </div>
  );
}
