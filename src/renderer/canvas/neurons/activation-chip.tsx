// The chip with a layer's activation function; a click offers the others.
import type { Activation } from '#core/layers/activation-functions.ts';
import type { LayerId } from '#core/network/network.ts';
import { activationLabel } from '#messages/activation-label.ts';
import { laneNodeId } from '../geometry/node-ids.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { openActivationMenu, useCanvasView } from '../view/canvas-view.ts';
import styles from './neuron.module.css';

interface ActivationChipProps {
  readonly layer: LayerId;
  readonly name: string;
  readonly activation: Activation;
}

export function activationChipId(layer: LayerId): string {
  return `activation-${laneNodeId(layer)}`;
}

export function ActivationChip({ layer, name, activation }: ActivationChipProps) {
  const { t } = useCanvasTools();
  const isOpen = useCanvasView((state) => state.activationMenu === layer);
  const word = activationLabel(t, activation);
  return (
    <button
      id={activationChipId(layer)}
      type="button"
      className={`${styles.canvasChip} ${styles.canvasChipButton} nodrag nopan`}
      tabIndex={-1}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={t('canvas.activationOf', { activation: word, name })}
      onClick={(event) => {
        event.stopPropagation();
        openActivationMenu(layer);
      }}
    >
      {word}
    </button>
  );
}
