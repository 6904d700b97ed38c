// A line of the paper: the name of a number, the place for it, and, when it is marked, what it is worth.
import { IconCheck, IconX } from '@tabler/icons-react';
import { type ChangeEvent, type KeyboardEvent, useId } from 'react';
import { isEarned, type MarkedAnswer } from '#core/teaching/marking/mark.ts';
import type { Quantity } from '#core/teaching/quantities/quantity.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { answerByHand, endWriting, type WritingKind } from '#renderer/state/window/hand-store.ts';
import { nothingLit, useUi } from '#renderer/state/window/ui-store.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './hand.module.css';
import { QuantityName, quantityLabel } from './quantity-name.tsx';

interface AnswerRowProps {
  readonly quantity: Quantity;
  readonly text: string;
  readonly marked: MarkedAnswer | null;
}

const longestAnswer = 60;

export function AnswerRow({ quantity, text, marked }: AnswerRowProps) {
  const t = useTranslate();
  const verdict = marked === null || marked.verdict === 'blank' ? null : marked;
  const isWrong = verdict !== null && !isEarned(verdict.verdict);
  const noteId = useId();
  return (
    <div className={styles.row} data-verdict={verdict?.verdict}>
      <span className={styles.name} aria-hidden>
        <QuantityName quantity={quantity} /> =
      </span>
      <input
        className={fieldStyles.input}
        data-answer
        data-quantity={quantity.id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        maxLength={longestAnswer}
        aria-label={quantityLabel(t, quantity)}
        aria-invalid={isWrong}
        aria-describedby={verdict === null ? undefined : noteId}
        value={text}
        onChange={(event) => answerByHand(quantity.id, event.currentTarget.value, howWritten(event))}
        onFocus={() => useUi.setState({ highlight: partOf(quantity) })}
        onBlur={() => {
          endWriting();
          useUi.setState({ highlight: nothingLit });
        }}
        onKeyDown={moveOn}
      />
      <span className={styles.verdict} id={noteId}>
        {verdict !== null && (
          <>
            {isWrong ? <IconX size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
            {verdictWords(t, verdict)}
          </>
        )}
      </span>
    </div>
  );
}

function partOf({ place }: Quantity) {
  if (place === null) return nothingLit;
  return 'layer' in place ? [{ kind: 'neuron', neuron: place } as const] : [{ kind: 'wire', wire: place } as const];
}

function howWritten({ nativeEvent }: ChangeEvent<HTMLInputElement>): WritingKind {
  const kind = nativeEvent instanceof InputEvent ? nativeEvent.inputType : '';
  if (kind.startsWith('delete')) return 'deleted';
  return kind === 'insertText' || kind === 'insertCompositionText' ? 'typed' : 'put';
}

/** Enter goes on to the next line, as on paper. */
function moveOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const all = [
    ...(event.currentTarget.closest('[data-paper]')?.querySelectorAll<HTMLInputElement>('[data-answer]') ?? []),
  ];
  const next = all[all.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  next?.select();
}

function verdictWords(t: Translate, { verdict, slip }: MarkedAnswer): string {
  if (slip !== null) return t(`teaching.slip_${slip}`);
  return verdict === 'blank' ? '' : t(`teaching.verdict_${verdict}`);
}
