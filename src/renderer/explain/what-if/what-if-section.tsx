// Trials with the explained number. They change nothing, and end when another number is chosen.

import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import type { Trial } from '#core/explain/what-if/trial.ts';
import { isInput } from '#core/network/layer-definitions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { biasParameter, wireParameter } from '#core/network/parameter-layout.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { FoldedSection } from '../folded-section.tsx';
import { NudgeView } from './nudge-view.tsx';
import { SlideInputView } from './slide-input-view.tsx';
import { SwitchOffView } from './switch-off-view.tsx';
import { type TrialRows, type TrialScope, useTrialRows } from './use-trial-rows.ts';
import './what-if.css';

const scopes = ['row', 'miniBatch', 'training'] as const;
const scopeWords = {
  row: 'whatIf.rowsRow',
  miniBatch: 'whatIf.rowsMiniBatch',
  training: 'whatIf.rowsTraining',
} as const;

export function WhatIfSection({ target }: { readonly target: ExplanationTarget }) {
  const t = useTranslate();
  const network = useDocument((state) => state.document?.network);
  const input = inputOf(target, network);
  if (target.kind === 'loss' || (input === null && !canBeTried(target, network))) return null;
  return (
    <FoldedSection name="whatIf" title={t('whatIf.title')} detail={t('whatIf.summary')}>
      <RowsAndTrials target={target} isInput={input !== null} />
    </FoldedSection>
  );
}

interface RowsAndTrialsProps {
  readonly target: ExplanationTarget;
  readonly isInput: boolean;
}

function RowsAndTrials({ target, isInput }: RowsAndTrialsProps) {
  const t = useTranslate();
  const [chosenScope, setScope] = useState<TrialScope>('row');
  const scope = isInput ? 'row' : chosenScope;
  const ground = useTrialRows(scope);
  return (
    <>
      <p className="panel-detail">{t('whatIf.onlyTrial')}</p>
      {!isInput && (
        <SegmentedControl
          size="xs"
          aria-label={t('whatIf.rows')}
          value={scope}
          onChange={(next) => setScope(next as TrialScope)}
          data={scopes.map((value) => ({ value, label: t(scopeWords[value]) }))}
        />
      )}
      {'why' in ground ? (
        <p className="explain-note">{t(`whatIf.${ground.why}`)}</p>
      ) : (
        <Trials target={target} subject={ground.subject} />
      )}
    </>
  );
}

type DocumentNetwork = TrialRows['document']['network'] | undefined;

/** The input neuron that the number is about. */
function inputOf(target: ExplanationTarget, network: DocumentNetwork): NeuronReference | null {
  if (network === undefined || !('neuron' in target)) return null;
  return isInput(layerOf(network, target.neuron.layer)) ? target.neuron : null;
}

/** What an output is held at would no longer be a prediction. */
function canBeTried(target: ExplanationTarget, network: DocumentNetwork): boolean {
  if (network === undefined) return false;
  if ('wire' in target || target.kind === 'bias' || target.kind === 'biasGradient') return true;
  return 'neuron' in target && !outputLayers(network).includes(target.neuron.layer);
}

interface TrialsProps {
  readonly target: ExplanationTarget;
  readonly subject: TrialRows;
}

function Trials({ target, subject }: TrialsProps) {
  const t = useTranslate();
  const { layout } = subject.compiled;
  const input = inputOf(target, subject.document.network);
  const off = useMemo(() => offTrial(target, layout), [target, layout]);
  if (input !== null) return <SlideInputView subject={subject} neuron={input} />;
  const parameter = parameterOf(target, layout);
  const isWire = 'wire' in target;
  return (
    <>
      {parameter !== null && <NudgeView subject={subject} parameter={parameter} kind={isWire ? 'weight' : 'bias'} />}
      {off !== null && (
        <SwitchOffView
          label={t(isWire ? 'whatIf.switchOffWire' : 'whatIf.switchOffNeuron')}
          subject={subject}
          off={off}
        />
      )}
    </>
  );
}

type Layout = TrialRows['compiled']['layout'];

/** The parameter that the number is about. */
function parameterOf(target: ExplanationTarget, layout: Layout): number | null {
  if ('wire' in target) return wireParameter(layout, target.wire);
  if (target.kind !== 'bias' && target.kind !== 'biasGradient') return null;
  return biasParameter(layout, target.neuron.layer, target.neuron.unit);
}

/** The neuron or wire of the number held at 0; a bias has no switch. */
function offTrial(target: ExplanationTarget, layout: Layout): Trial | null {
  if ('wire' in target) {
    const parameter = wireParameter(layout, target.wire);
    return parameter === null ? null : { kind: 'parameter', parameter, value: 0 };
  }
  if (!('neuron' in target) || target.kind === 'bias' || target.kind === 'biasGradient') return null;
  return { kind: 'activation', neuron: target.neuron, value: 0 };
}
