// Stops what moves on the canvas, not the training; there as long as something would move.
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { flowDirection, phaseOf } from './numbers/phase.ts';

export function AnimationButton() {
  const t = useTranslate();
  const wouldFlow = useRun((state) => flowDirection(phaseOf(state.status, state.stage)) !== 'none');
  const moves = useUi((state) => state.flowAnimation);
  const reducedMotion = useUi((state) => state.reducedMotion);
  if (!wouldFlow || reducedMotion) return null;
  const Icon = moves ? IconPlayerPause : IconPlayerPlay;
  const label = t(moves ? 'canvas.pauseAnimation' : 'canvas.playAnimation');
  return (
    <button
      type="button"
      className="animation-button"
      title={label}
      onClick={() => useUi.setState({ flowAnimation: !moves })}
    >
      <Icon size={14} aria-hidden="true" />
      <span className="animation-word">{label}</span>
    </button>
  );
}
