// While the panel is open it follows what happens: the stage that was stepped to, the wire or neuron that was clicked.
import { useEffect } from 'react';
import { drawnPartOf, type Explainable, type ExplanationTarget } from '#core/explain/explanation-target.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { shownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { stageTarget } from '#renderer/state/training/stage-focus.ts';
import { type FocusQuantity, type Selection, sameNeuron, sameWire, useUi } from '#renderer/state/window/ui-store.ts';
import { openBeside } from './explain-view.ts';

const kindsOfWire = {
  weight: 'weight',
  signal: 'signal',
  gradient: 'weightGradient',
  update: 'weightUpdate',
} as const satisfies Record<FocusQuantity, string>;

export function useExplainFollowing(): void {
  useEffect(() => {
    const stops = [
      useRun.subscribe((state, before) => {
        if (state.stage !== before.stage && state.stage !== null) followStage();
      }),
      useUi.subscribe((state, before) => {
        if (state.selection !== before.selection) followSelection(state.selection);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

function followStage(): void {
  const { document } = useDocument.getState();
  const { stage } = useRun.getState();
  if (document === null || stage === null) return;
  const target = stageTarget(document.network, stage, useUi.getState().selection);
  if (target !== null) openBeside(target);
}

/** What is explained already belongs to the part that was chosen where one of its own numbers was clicked. */
function followSelection(selection: Selection): void {
  const { explainTrail, explainPosition } = useUi.getState();
  const target = targetOf(selection);
  if (target !== null && !isAbout(explainTrail[explainPosition], target)) openBeside(target);
}

function targetOf({ neurons, wires }: Selection): ExplanationTarget | null {
  const [neuron] = neurons;
  const [wire] = wires;
  if (neurons.length + wires.length !== 1) return null;
  if (wire !== undefined) return { kind: kindsOfWire[shownQuantity()], wire };
  if (neuron === undefined) return null;
  return { kind: useRun.getState().stage?.kind === 'backward' ? 'delta' : 'activation', neuron };
}

function isAbout(explained: Explainable | undefined, target: ExplanationTarget): boolean {
  if (explained === undefined || explained.kind === 'metric') return false;
  const [a, b] = [drawnPartOf(explained), drawnPartOf(target)];
  if (a?.kind === 'wire') return b?.kind === 'wire' && sameWire(a.wire, b.wire);
  return a?.kind === 'neuron' && b?.kind === 'neuron' && sameNeuron(a.neuron, b.neuron);
}
