// The outline of a unit on its way out of its lane.
import { ViewportPortal } from '@xyflow/react';
import { useCrossing } from '../geometry/lane-crossing.ts';
import styles from './leaving-neuron.module.css';

export function LeavingNeuron() {
  const place = useCrossing((state) => state.leaving);
  return place === null ? null : (
    <ViewportPortal>
      <div className={styles.root} style={{ transform: `translate(${place.x}px, ${place.y}px)` }} />
    </ViewportPortal>
  );
}
