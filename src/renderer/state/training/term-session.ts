// Stepping inside a stage: one product after the other of the selected neuron, forwards and back.

import { type Term, termsOf } from '#core/explain/terms.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { Stage } from '#core/training/stages.ts';
import { createStore } from '#renderer/signals/store.ts';
import { useDocument } from '../stores/document-store.ts';
import { useRun } from '../stores/run-store.ts';
import { shownValues } from '../stores/shown-values.ts';
import { nothingLit, onlyLit, useUi } from '../window/ui-store.ts';
import { stageContext } from './stage-context.ts';
import { stageFocus } from './stage-focus.ts';
import { amongStages } from './stage-session.ts';

interface ShownTerm {
  /** The stage that it belongs to; in any other it means nothing. */
  readonly stage: Stage | null;
  readonly neuron: NeuronReference | null;
  readonly term: Term | null;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

const noTerm: ShownTerm = { stage: null, neuron: null, term: null, index: -1, count: 0 };

export const useTerm = createStore<ShownTerm>(() => noTerm);

/** Goes on by one term, or to the next stage after the last; false when the document can't be trained. */
export function nextTerm(): Promise<boolean> {
  return amongStages(async ({ forward }) => showTerm(presentIndex() + 1) || forward());
}

/** Goes back by one term; before the first, to the last of the stage before. */
export function previousTerm(): Promise<void> {
  return amongStages(async ({ back }) => {
    const index = presentIndex();
    if (index > 0) {
      showTerm(index - 1);
    } else if (index === 0) {
      hideTerm();
    } else {
      await back();
      const last = present()?.terms.length ?? 0;
      if (last > 0) showTerm(last - 1);
    }
  });
}

function presentIndex(): number {
  const { stage, index } = useTerm.getState();
  return stage !== null && stage === useRun.getState().stage ? index : -1;
}

function showTerm(index: number): boolean {
  const found = present();
  const term = found?.terms[index];
  if (found === null || term === undefined) return false;
  const { stage, neuron, terms } = found;
  useTerm.setState({ stage, neuron, term, index, count: terms.length });
  useUi.setState({ highlight: onlyLit(term.factor.highlight) });
  return true;
}

function hideTerm(): void {
  useTerm.setState(noTerm);
  useUi.setState({ highlight: nothingLit });
}

/** The terms of the selected neuron in this stage, or of the stage's first. */
function present(): { stage: Stage; neuron: NeuronReference; terms: readonly Term[] } | null {
  const { stage } = useRun.getState();
  const { document } = useDocument.getState();
  const values = shownValues();
  if (document === null || values === null || stage === null || !('layers' in stage)) return null;
  const { network } = document;
  const { neuron } = stageFocus(network, stage, useUi.getState().selection);
  if (neuron === null || layerOf(network, neuron.layer) === undefined) return null;
  return { stage, neuron, terms: termsOf(stageContext(document, values, 'row'), stage.kind, neuron) };
}
