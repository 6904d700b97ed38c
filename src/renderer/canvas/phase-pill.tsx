// What the canvas is in the middle of, at its top; and at its bottom a sentence that tells what happens.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { formatNumber, fullPrecision } from '#core/explain/digits.ts';
import type { Network } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { onShownValues, type ShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { useTerm } from '#renderer/state/training/term-session.ts';
import { Readout } from './neurons/readout.tsx';
import { narration, phaseText } from './numbers/narration.ts';
import { phaseOf } from './numbers/phase.ts';
import { termNarration } from './numbers/term-narration.ts';
import { nameText } from './numbers/value-text.ts';

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

export function NarrationLine({ network }: { readonly network: Network }) {
  const t = useTranslate();
  const stage = useRun((state) => state.stage);
  const shown = useTerm();
  if (stage === null) return null;
  const { term, neuron } = shown;
  if (shown.stage === stage && term !== null && neuron !== null && 'layers' in stage) {
    const name = nameText(nameOfNeuron(network, neuron));
    return (
      <p className="narration" role="status">
        {termNarration(t, name, stage.kind, term)}
        <span className="narration-term">{t('canvas.termOf', { index: shown.index + 1, count: shown.count })}</span>
      </p>
    );
  }
  return (
    <p className="narration">
      {narration(t, network, stage)}
      {stage.kind === 'loss' && <LossReadout />}
    </p>
  );
}

function LossReadout() {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const write = (values: ShownValues | null): void => {
      const loss = values?.rowValues?.loss;
      if (element.current === null) return;
      element.current.textContent = loss === undefined ? '' : `L ${formatNumber(loss)}`;
      element.current.title = loss === undefined ? '' : fullPrecision(loss);
    };
    write(shownValues());
    return onShownValues(write);
  }, []);
  return <Readout className="canvas-chip narration-loss" element={element} target={{ kind: 'loss' }} owner={null} />;
}
