// The handle that a new wire is drawn from, and the button that adds a neuron behind this one.
import { IconPlus } from '@tabler/icons-react';
import { canvasActions } from '../gestures/canvas-actions.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import type { PointedItem } from '../view/canvas-view.ts';
import styles from './neuron-handles.module.css';

interface NeuronHandlesProps {
  readonly item: Extract<PointedItem, { kind: 'neuron' }>;
  readonly name: string;
}

export function NeuronHandles({ item, name }: NeuronHandlesProps) {
  const tools = useCanvasTools();
  const { t } = tools;
  return (
    <>
      <button
        type="button"
        className={`${styles.handle} nodrag nopan`}
        tabIndex={-1}
        aria-label={t('canvas.connectFrom', { name })}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          tools.beginConnecting(item, event);
        }}
        onClick={(event) => event.stopPropagation()}
      />
      <button
        type="button"
        className={`${styles.add} nodrag nopan`}
        tabIndex={-1}
        aria-label={t('canvas.addNext', { name })}
        title={t('canvas.addNext', { name })}
        onClick={(event) => {
          event.stopPropagation();
          canvasActions.addNextNeuron(item.neuron);
        }}
      >
        <IconPlus size={14} aria-hidden="true" />
      </button>
    </>
  );
}
