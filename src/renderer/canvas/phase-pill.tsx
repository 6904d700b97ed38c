// Pill at the top of the canvas that names its phase.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { Network } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { phaseText } from './numbers/narration.ts';
import { phaseOf } from './numbers/phase.ts';

export function PhasePill({ network }: { readonly network: Network }) {
  const t = useTranslate();
  const phase = useRun((state) => phaseOf(state.status, state.stage));
  const stage = useRun((state) => state.stage);
  const index = useRun((state) => state.stageIndex);
  const count = useRun((state) => state.stageCount);
  const text = stage === null ? '' : phaseText(t, network, stage, index, count);
  return (
    <div className="phase-pill" role="status" aria-label={t('canvas.currentPhase')} data-phase-of={phase}>
      {phase === 'backward' && <IconArrowLeft size={16} aria-hidden="true" />}
      {phase === 'forward' && <IconArrowRight size={16} aria-hidden="true" />}
      <span>{phase === 'stream' ? t('canvas.phaseStream') : text}</span>
    </div>
  );
}
