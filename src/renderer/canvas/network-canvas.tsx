// The editing surface with what lies over it: phase and narration, legend. The integrator gives it the edits.
import './style-order.ts';
import { IconArrowLeft, IconArrowRight, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Network } from '#core/network/network.ts';
import { isLarge } from '#core/network/network-queries.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { stopStepping } from '#renderer/state/training/stage-session.ts';
import { isDialogOpen } from '#renderer/state/window/dialog-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { Working } from '#renderer/ui/working.tsx';
import { BuildingGuide } from './building-guide.tsx';
import canvasStyles from './canvas.module.css';
import { CanvasSurface } from './canvas-surface.tsx';
import { RefusalTooltip } from './gestures/refusal-tooltip.tsx';
import { Legend } from './legend.tsx';
import { NarrationLine } from './narration-line.tsx';
import { phaseText } from './numbers/narration.ts';
import { flowDirection, phaseOf } from './numbers/phase.ts';
import styles from './overlays.module.css';
import { useOpening } from './view/use-opening.ts';
import type { WheelSetting } from './view/wheel-intent.ts';

interface NetworkCanvasProps {
  /** Overrides what a turn of the wheel looks like. */
  readonly wheel?: WheelSetting;
}

export function NetworkCanvas({ wheel = 'auto' }: NetworkCanvasProps) {
  const document = useDocument((state) => state.document);
  return document === null ? null : <Frame document={document} wheel={wheel} />;
}

interface FrameProps {
  readonly document: NetworkDocument;
  readonly wheel: WheelSetting;
}

function Frame({ document, wheel }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const opening = useOpening(document, frame);
  return (
    <div ref={frame} className={canvasStyles.networkCanvas}>
      {opening === null && isLarge(document.network) && <Drawing />}
      {opening !== null && (
        <ReactFlowProvider key={opening.generation}>
          <CanvasSurface document={document} firstView={opening.view} wheel={wheel} />
          <Overlays document={document} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

function Drawing() {
  const t = useTranslate();
  return <Working text={t('canvas.drawing')} isAbove />;
}

function Overlays({ document }: { readonly document: NetworkDocument }) {
  const isEmpty = document.network.layers.length === 0;
  return (
    <>
      <div className={styles.canvasHead}>
        <PhasePill network={document.network} />
        <StopStepping />
        <AnimationButton />
      </div>
      <RefusalTooltip />
      <div className={styles.canvasFoot}>
        <BuildingGuide document={document} />
        <NarrationLine document={document} />
        {!isEmpty && <Legend network={document.network} />}
      </div>
    </>
  );
}

/** Stops what moves on the canvas, not the training; there as long as something would move. */
function AnimationButton() {
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
      className={styles.animationButton}
      title={label}
      onClick={() => useUi.setState({ flowAnimation: !moves })}
    >
      <Icon size={14} aria-hidden="true" />
      <span className={styles.animationWord}>{label}</span>
    </button>
  );
}

/** Pill at the top of the canvas that names its phase. */
function PhasePill({ network }: { readonly network: Network }) {
  const t = useTranslate();
  const phase = useRun((state) => phaseOf(state.status, state.stage));
  const stage = useRun((state) => state.stage);
  const index = useRun((state) => state.stageIndex);
  const count = useRun((state) => state.stageCount);
  const text = stage === null ? '' : phaseText(t, network, stage, index, count);
  return (
    <div
      className={styles.phasePill}
      data-target="stage"
      role="status"
      aria-label={t('canvas.currentPhase')}
      data-phase-of={phase}
    >
      {phase === 'backward' && <IconArrowLeft size={16} aria-hidden="true" />}
      {phase === 'forward' && <IconArrowRight size={16} aria-hidden="true" />}
      <span>{phase === 'stream' ? t('canvas.phaseStream') : text}</span>
    </div>
  );
}

/** The way out of stepping: a button beside the phase, and Escape. */
function StopStepping() {
  const isStepping = useRun((state) => state.stage !== null);
  return isStepping ? <Button /> : null;
}

function Button() {
  const t = useTranslate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTaken(event)) return;
      event.preventDefault();
      void stopStepping();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <button
      type="button"
      className={`${styles.animationButton} stop-stepping`}
      title={t('canvas.stopStepping')}
      onClick={() => void stopStepping()}
    >
      <IconX size={14} aria-hidden="true" />
      <span className={styles.animationWord}>{t('canvas.stopStepping')}</span>
    </button>
  );
}

/** A field, a dialog and a wire that is being drawn have the key for themselves. */
function isTaken({ target }: KeyboardEvent): boolean {
  const isField =
    target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, [contenteditable]');
  return isField || isDialogOpen() || useUi.getState().connectFrom !== null;
}
