// One operation: its letter and place, its value going forwards, its gradient coming back. A click explains its number.
import { memo } from 'react';
import type { ShownOperation } from '#core/explain/operation-graph/shown-operation.ts';
import { formatNumber, fullPrecision } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { signOf as signOfNumber } from '../factor-button.tsx';
import type { Point } from './graph-geometry.ts';
import type { OperationNumbers } from './graph-shown.ts';
import styles from './operation.module.css';
import { letterOf, numbersText } from './operation-words.ts';

/** What an operation is to the one that is pointed at. */
export type Role = 'pointed' | 'input' | 'reader' | null;

interface OperationBoxProps {
  readonly operation: ShownOperation;
  readonly name: string;
  readonly place: string;
  readonly sign: string;
  readonly numbers: OperationNumbers;
  readonly corner: Point;
  readonly role: Role;
  /** To or from the one that is pointed at; null where there is none. */
  readonly local: string | null;
  /** The one that Tab reaches. */
  readonly isStop: boolean;
  readonly isLit: boolean;
  readonly position: number;
}

export const OperationBox = memo(function OperationBox(props: OperationBoxProps) {
  const { operation, name, place, sign, numbers, corner, role, local, isStop, isLit, position } = props;
  const t = useTranslate();
  return (
    <button
      type="button"
      className={styles.root}
      data-drawing
      style={{ left: corner.x, top: corner.y }}
      data-operation={position}
      data-kind={operation.kind}
      data-role={role ?? undefined}
      data-lit={isLit || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-description={descriptionOf(t, operation.width, numbers, local)}
    >
      <span className="unseen">{name}</span>
      <span className={styles.title} aria-hidden>
        <span className={styles.letter}>{letterOf(operation)}</span>
        <span className={styles.place}>{place}</span>
        <span className={styles.sign}>{sign}</span>
      </span>
      <NumberRow width={operation.width} numbers={numbers.values} className={styles.value} />
      {numbers.gradients === null ? (
        <span className={styles.gradient} aria-hidden>
          {t('operationGraph.isData')}
        </span>
      ) : (
        <span className={styles.gradient} aria-hidden>
          ∂L <NumberRow width={operation.width} numbers={numbers.gradients} />
        </span>
      )}
      {local !== null && (
        <span className={styles.local} aria-hidden>
          ∂ {local}
        </span>
      )}
    </button>
  );
});

interface NumberRowProps {
  readonly width: number;
  readonly numbers: Float64Array;
  readonly className?: string | undefined;
}

function NumberRow({ width, numbers, className = '' }: NumberRowProps) {
  const t = useTranslate();
  const [only] = numbers;
  const single = numbers.length === 1 && only !== undefined ? only : null;
  return (
    <span
      className={`${styles.number} ${className}`}
      aria-hidden
      data-sign={single === null ? undefined : signOfNumber(single)}
      title={single === null ? undefined : fullPrecision(single)}
    >
      {numbersText(t, width, numbers)}
    </span>
  );
}

function descriptionOf(
  t: ReturnType<typeof useTranslate>,
  width: number,
  { values, gradients }: OperationNumbers,
  local: string | null,
): string {
  const [value = Number.NaN] = values;
  const [gradient = Number.NaN] = gradients ?? [];
  const own =
    width > 1
      ? t('operationGraph.descriptionMany', { count: width })
      : gradients === null
        ? t('operationGraph.descriptionData', { value: formatNumber(value) })
        : t('operationGraph.description', { value: formatNumber(value), gradient: formatNumber(gradient) });
  return local === null ? own : `${own}. ${t('operationGraph.localDerivative', { value: local })}`;
}
