// The choice of an activation function for one layer or several: one of the table, or an expression of one's own.
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { expressionProblem } from '#core/document/expression-problem.ts';
import { longestExpression } from '#core/expression/parse.ts';
import { type Activation, activationKinds, elementwiseActivation } from '#core/layers/activation-functions.ts';
import {
  expressionOf,
  firstOwnActivation,
  isOwnActivation,
  type OwnActivation,
  ownActivation,
} from '#core/layers/own-activation.ts';
import type { DenseLayer, LayerId } from '#core/network/network.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { CommitResult } from '#renderer/ui/use-draft.ts';
import styles from './inspector.module.css';

interface ActivationFieldProps {
  readonly layers: readonly DenseLayer[];
  readonly outputs: readonly LayerId[];
}

export function ActivationField({ layers, outputs }: ActivationFieldProps) {
  const t = useTranslate();
  const allOutputs = layers.every((layer) => outputs.includes(layer.id));
  const common = commonActivation(layers);
  const own = common !== null && isOwnActivation(common) ? common : null;
  const choose = (activation: Activation) =>
    commit((document) =>
      setActivation(
        document,
        layers.map((layer) => layer.id),
        activation,
      ),
    );
  return (
    <>
      <SelectField<Activation>
        label={t('inspector.activation')}
        value={common}
        placeholder={t('inspector.mixed')}
        choices={[
          ...activationKinds.map((kind) => ({
            value: kind,
            label: t(`inspector.activation_${kind}`),
            reason: kind === 'softmax' && !allOutputs ? t('inspector.softmaxReason') : undefined,
          })),
          { value: own ?? firstOwnActivation, label: t('inspector.activation_own') },
        ]}
        onCommit={choose}
      />
      {own !== null && <OwnActivationField own={own} onCommit={(next: OwnActivation) => choose(next)} />}
    </>
  );
}

/** Null when the layers differ. */
function commonActivation(layers: readonly DenseLayer[]): Activation | null {
  const kinds = new Set(layers.map((layer) => layer.activation));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

interface OwnActivationFieldProps {
  readonly own: OwnActivation;
  readonly onCommit: (own: OwnActivation) => CommitResult;
}

/** An activation function of one's own: its expression, checked as it is committed, with its curve and its slope's. */
function OwnActivationField({ own, onCommit }: OwnActivationFieldProps) {
  const t = useTranslate();
  const commit = (text: string): CommitResult => {
    const problem = expressionProblem(text);
    return problem === null ? onCommit(ownActivation(text)) : sentenceOf(t, problem);
  };
  return (
    <>
      <TextField
        label={t('inspector.ownExpression')}
        value={expressionOf(own)}
        maximumLength={longestExpression}
        onCommit={commit}
      />
      <OwnCurves own={own} />
    </>
  );
}

const reach = 5;
const samples = 101;
const width = 220;
const height = 110;
const tallest = 3;

/** Both curves from −5 to 5; what is taller than the picture leaves it. */
function OwnCurves({ own }: { readonly own: OwnActivation }) {
  const t = useTranslate();
  const { value, derivative } = elementwiseActivation(own);
  const path = (f: (x: number) => number): string =>
    Array.from({ length: samples }, (_, index) => {
      const x = ((2 * index) / (samples - 1) - 1) * reach;
      const y = Math.max(-2 * tallest, Math.min(2 * tallest, f(x)));
      return `${((x / reach + 1) * width) / 2},${((1 - y / tallest) * height) / 2}`;
    }).join(' ');
  return (
    <svg
      className={styles.ownCurves}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('inspector.ownCurves')}
    >
      <path className={styles.ownAxis} d={`M0 ${height / 2}H${width}M${width / 2} 0V${height}`} />
      <polyline className={styles.ownSlope} points={path((x) => derivative(x, value(x)))} />
      <polyline className={styles.ownValue} points={path(value)} />
    </svg>
  );
}
