// Trials with the explained number. They change nothing, and end when another number is chosen.
import { SegmentedControl, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { outcomeOf } from '#core/explain/what-if/outcome.ts';
import type { Trial } from '#core/explain/what-if/trial.ts';
import { isInput } from '#core/network/layer-definitions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { biasParameter, wireParameter } from '#core/network/parameter-layout.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import styles from '#renderer/ui/panel.module.css';
import { SliderField } from '#renderer/ui/slider-field.tsx';
import explainStyles from '../explain.module.css';
import { FoldedSection } from '../folded-section.tsx';
import { spokenNumber } from '../quantity-words.ts';
import { NudgeView } from './nudge-view.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { TrialNote } from './trial-note.tsx';
import { type TrialRows, type TrialScope, useTrialRows } from './use-trial-rows.ts';

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
      <p className={styles.detail}>{t('whatIf.onlyTrial')}</p>
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
        <p className={explainStyles.note}>{t(`whatIf.${ground.why}`)}</p>
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

interface SlideInputViewProps {
  readonly subject: TrialRows;
  readonly neuron: NeuronReference;
}

/** An input of the present row is slid for a trial: what the outputs and the loss make of it. */
function SlideInputView({ subject, neuron }: SlideInputViewProps) {
  const t = useTranslate();
  const [tried, setTried] = useState<number | null>(null);
  const column = useMemo(() => columnOf(subject, neuron), [subject, neuron]);
  const real = column.values[subject.rows[0] ?? 0] ?? Number.NaN;
  const value = tried ?? real;
  const { network } = subject.document;
  const outcome = useMemo(
    () => outcomeOf(network, subject, { kind: 'activation', neuron, value }),
    [network, subject, neuron, value],
  );
  const spoken = (number: number): string => spokenNumber(t, formatNumber(number));
  return (
    <>
      <SliderField
        label={t('whatIf.slideInput')}
        spoken={t('whatIf.inputSpoken', { value: spoken(value), loss: spoken(outcome.loss.after) })}
        value={value}
        minimum={column.low}
        maximum={column.high}
        onChange={setTried}
      />
      <OutcomeTable network={network} outcome={outcome} isTried={tried !== null} />
      {tried !== null && <TrialNote onReset={() => setTried(null)} />}
    </>
  );
}

/** Beyond the smallest and the largest value of the dataset, as a share of their distance. */
const roomBeyond = 0.5;

/** The values of an input neuron in every row, and how far it can be slid. */
function columnOf({ compiled, source }: TrialRows, { layer, unit }: NeuronReference) {
  const { graph } = compiled;
  const operation = graph.operations[graph.layers.get(layer)?.activation ?? -1];
  const column = operation?.kind === 'input' ? operation.column + unit : Number.NaN;
  const values = Float64Array.from(
    { length: source.count },
    (_, row) => source.features[row * graph.inputWidth + column] ?? Number.NaN,
  );
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const room = (high - low) * roomBeyond || 1;
  return { values, low: low - room, high: high + room };
}

interface SwitchOffViewProps {
  readonly label: string;
  readonly subject: TrialRows;
  /** The network with the part off. */
  readonly off: Trial;
}

/** A neuron or a wire is switched off for a trial: what becomes of the loss and the predictions. */
function SwitchOffView({ label, subject, off }: SwitchOffViewProps) {
  const [isOff, setIsOff] = useState(false);
  const { network } = subject.document;
  const outcome = useMemo(() => outcomeOf(network, subject, off), [network, subject, off]);
  return (
    <>
      <Switch label={label} checked={isOff} onChange={(event) => setIsOff(event.currentTarget.checked)} />
      <div aria-live="polite">{isOff && <OutcomeTable network={network} outcome={outcome} isTried />}</div>
      {isOff && <TrialNote onReset={() => setIsOff(false)} />}
    </>
  );
}
