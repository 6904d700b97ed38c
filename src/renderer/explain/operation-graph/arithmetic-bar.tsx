// Value and gradient of the marked operation, in numbers that can be recomputed by hand.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { arithmeticLine, functionName } from '#core/explain/operation-graph/arithmetic-text.ts';
import {
  gradientArithmetic,
  type NumberArithmetic,
  type ShownNumber,
  valueArithmetic,
} from '#core/explain/operation-graph/operation-arithmetic.ts';
import type { ShownOperation } from '#core/explain/operation-graph/shown-operation.ts';
import { operationAt } from '#core/explain/places.ts';
import { lossInput } from '#core/learning/losses/loss-functions.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import explainStyles from '../explain.module.css';
import { useExplainView } from '../explain-view.ts';
import type { ShownGraph } from './graph-shown.ts';
import styles from './operation.module.css';
import { letterOf, nameOf } from './operation-words.ts';

interface ArithmeticBarProps {
  readonly shown: ShownGraph;
  readonly number: ShownNumber;
  readonly onElement: (element: number) => void;
}

export function ArithmeticBar({ shown, number, onElement }: ArithmeticBarProps) {
  const t = useTranslate();
  const { picture, network } = shown;
  const operation = picture.operations[number.operation] as ShownOperation;
  const { content } = operation;
  const letter = letterOf(operation);
  const value = valueArithmetic(shown, number);
  const gradient = gradientArithmetic(shown, number);
  const name = content.of === 'values' ? functionName(operationAt(picture.graph, content.places[0] as number)) : '';
  return (
    <section className={styles.arithmeticBar} aria-label={t('operationGraph.arithmetic')}>
      <div className={styles.arithmeticHead}>
        <strong>{nameOf(t, network, picture, number.operation)}</strong>
        {operation.width > 1 && <ElementChoice number={number} width={operation.width} onElement={onElement} />}
      </div>
      <Line letter={letter} arithmetic={value} name={name} note={t('operationGraph.isGiven')} />
      {gradient === null ? (
        <p className={styles.arithmeticLine}>{t('operationGraph.noGradient')}</p>
      ) : (
        <Line
          letter={`∂L/∂${letter.length > 1 ? `(${letter})` : letter}`}
          arithmetic={gradient}
          name=""
          note={t(`operationGraph.${noteOf(shown, operation)}`)}
        />
      )}
    </section>
  );
}

/** Why a gradient comes from nothing that is shown. */
function noteOf(
  { picture: { graph } }: ShownGraph,
  { kind }: ShownOperation,
): 'isStart' | 'fromLogits' | 'hasNoReader' {
  if (kind === 'loss') return 'isStart';
  const loss = graph.operations[graph.loss];
  const isFromLogits =
    loss?.kind === 'crossEntropy' || (loss?.kind === 'elementwiseLoss' && lossInput(loss.loss) === 'logits');
  const isPrediction = kind === 'softmax' || kind === 'activation' || kind === 'concatenate';
  return isFromLogits && isPrediction ? 'fromLogits' : 'hasNoReader';
}

interface LineProps {
  readonly letter: string;
  readonly arithmetic: NumberArithmetic;
  readonly name: string;
  /** For a number that follows from none that is shown. */
  readonly note: string;
}

function Line({ letter, arithmetic, name, note }: LineProps) {
  const t = useTranslate();
  const isFull = useExplainView((state) => state.fullPrecision);
  const { tokens, result, agrees } = arithmeticLine(arithmetic, name, isFull);
  const parts = tokens.map(({ text, count, from }, at): ReactNode => {
    const shownText = count > 0 ? t('operationGraph.numbers', { count }) : text;
    const isRest = arithmetic.form === 'sum' && from === null && at > 0 && at === tokens.length - 1;
    return isRest ? t('operationGraph.restSum', { value: shownText }) : shownText;
  });
  return (
    <p className={styles.arithmeticLine}>
      <span className={styles.arithmeticLetter}>{letter}</span>
      {tokens.length === 0 ? (
        <>
          {' = '}
          <b>{result}</b> <span className={styles.arithmeticNote}>{note}</span>
        </>
      ) : (
        <>
          {' = '}
          {parts}
          {agrees ? ' = ' : ' ≈ '}
          <b>{result}</b>
        </>
      )}
    </p>
  );
}

interface ElementChoiceProps {
  readonly number: ShownNumber;
  readonly width: number;
  readonly onElement: (element: number) => void;
}

function ElementChoice({ number: { element }, width, onElement }: ElementChoiceProps) {
  const t = useTranslate();
  return (
    <span className={explainStyles.rowWalker}>
      <IconButton
        compact
        icon={<IconChevronLeft size={16} />}
        label={t('operationGraph.previousNumber')}
        disabled={element <= 0}
        onClick={() => onElement(element - 1)}
      />
      <span className={explainStyles.rowWalkerText}>
        {t('operationGraph.number', { number: element + 1, count: width })}
      </span>
      <IconButton
        compact
        icon={<IconChevronRight size={16} />}
        label={t('operationGraph.nextNumber')}
        disabled={element >= width - 1}
        onClick={() => onElement(element + 1)}
      />
    </span>
  );
}
