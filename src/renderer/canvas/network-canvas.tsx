// The editing surface with what lies over it: phase and narration, legend. The integrator gives it the edits.
import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import './canvas-overlays.css';
import './canvas-surface.css';
import './neurons/neuron-parts.css';
import './neurons/lane-parts.css';
import './wires/wire-parts.css';
import { useRef } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { AnimationButton } from './animation-button.tsx';
import { BuildingGuide } from './building-guide.tsx';
import { CanvasSurface } from './canvas-surface.tsx';
import { RefusalTooltip } from './gestures/refusal-tooltip.tsx';
import { Legend } from './legend.tsx';
import { NarrationLine } from './narration-line.tsx';
import { PhasePill } from './phase-pill.tsx';
import { StopStepping } from './stop-stepping.tsx';
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
    <div ref={frame} className="network-canvas">
      {opening !== null && (
        <ReactFlowProvider key={opening.generation}>
          <CanvasSurface document={document} firstView={opening.view} wheel={wheel} />
          <Overlays document={document} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

function Overlays({ document }: { readonly document: NetworkDocument }) {
  const isEmpty = document.network.layers.length === 0;
  return (
    <>
      <div className="canvas-head">
        <PhasePill network={document.network} />
        <StopStepping />
        <AnimationButton />
      </div>
      <RefusalTooltip />
      <div className="canvas-foot">
        <BuildingGuide document={document} />
        <div className="canvas-foot-sentence">
          <NarrationLine document={document} />
        </div>
        {!isEmpty && <Legend network={document.network} />}
      </div>
    </>
  );
}
