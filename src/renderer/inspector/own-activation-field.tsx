// An activation function of one's own: its expression, checked as it is committed, with its curve and its slope's.
import { expressionProblem } from '#core/document/expression-problem.ts';
import { longestExpression } from '#core/expression/parse.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { expressionOf, type OwnActivation, ownActivation } from '#core/layers/own-activation.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { CommitResult } from '#renderer/ui/use-draft.ts';
import styles from './inspector.module.css';

interface OwnActivationFieldProps {
  readonly own: OwnActivation;
  readonly onCommit: (own: OwnActivation) => CommitResult;
}

export function OwnActivationField({ own, onCommit }: OwnActivationFieldProps) {
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
