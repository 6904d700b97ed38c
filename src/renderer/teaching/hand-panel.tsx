// The calculation by hand beside the canvas: what is given, lines for what is asked for, marks on request.
import { Button } from '@mantine/core';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { isSameValue } from '#core/document/same-value.ts';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import { fullPrecision } from '#core/numeric/digits.ts';
import { allAsked, askedOf } from '#core/teaching/exercise/asked.ts';
import { defaultPlaces, mark } from '#core/teaching/marking/mark.ts';
import { handCalculation } from '#core/teaching/quantities/hand-calculation.ts';
import { isGiven, type Quantity, type StepQuantities, valuesOf } from '#core/teaching/quantities/quantity.ts';
import { keysOf } from '#renderer/commands/command-keys.ts';
import { commandOf } from '#renderer/commands/registry.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { shortcutOf } from '#renderer/commands/shortcut.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { redoAnswer, undoAnswer, useHand } from '#renderer/state/window/hand-store.ts';
import { announce, useUi } from '#renderer/state/window/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import panelStyles from '#renderer/ui/panel.module.css';
import { Panel, PanelSection } from '#renderer/ui/panel.tsx';
import { AnswerRow } from './answer-row.tsx';
import styles from './hand.module.css';
import { QuantityName, quantityLabel } from './quantity-name.tsx';
import { refusalWords } from './refusal-words.ts';

export function HandPanel() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  const row = useUi((state) => state.row);
  const calculation = useMemo(() => (document === null ? null : handCalculation(document, [row])), [document, row]);
  if (document === null || calculation === null) return <EmptyState text={t('commands.whyNoDocument')} />;
  if ('refusal' in calculation) {
    return (
      <EmptyState text={refusalWords(t, calculation.refusal)}>
        <Button onClick={() => void runCommand('teaching.byHand')}>{t('teaching.end')}</Button>
      </EmptyState>
    );
  }
  return <Paper document={document} quantities={calculation.quantities} />;
}

interface PaperProps {
  readonly document: NetworkDocument;
  readonly quantities: StepQuantities;
}

function Paper({ document, quantities }: PaperProps) {
  const t = useTranslate();
  const { answers, marks: given, markedBy } = useHand();
  const exact = useMemo(() => valuesOf(quantities), [quantities]);
  const marks = isSameValue(markedBy, exact) ? given : null;
  const paper = useRef<HTMLDivElement>(null);
  // Whoever comes back to the tab has the keyboard where it was put.
  useEffect(() => {
    if (useHand.getState().answers.size === 0) paper.current?.querySelector('input')?.focus();
  }, []);
  const asked = useMemo(() => askedOf(quantities), [quantities]);
  useAnswersTakenBack(paper, asked);
  const markedOf = (quantity: Quantity) => marks?.answers.find((answer) => answer.quantity.id === quantity.id) ?? null;
  const markNow = (): void => {
    const ids = asked.map(({ id }) => id);
    const found = mark({ quantities, asked: ids, answers, places: defaultPlaces });
    useHand.setState({ marks: found, markedBy: exact });
    announce(() => translate('teaching.marked', { marks: found.marks, of: found.of }));
  };
  return (
    <Panel>
      <div className={styles.paper} data-paper ref={paper}>
        <p className={panelStyles.detail}>{t('teaching.task', { places: defaultPlaces })}</p>
        <PanelSection title={t('teaching.given')}>
          <Given document={document} quantities={quantities} />
        </PanelSection>
        {allAsked.map((part) => (
          <PanelSection key={part} title={t(`teaching.${part}`)}>
            {askedOf(quantities, [part]).map((quantity) => (
              <AnswerRow
                key={quantity.id}
                quantity={quantity}
                text={answers.get(quantity.id) ?? ''}
                marked={markedOf(quantity)}
              />
            ))}
          </PanelSection>
        ))}
        <div className={styles.actions}>
          <p className={styles.marks}>{marks !== null && t('teaching.marked', { marks: marks.marks, of: marks.of })}</p>
          <Button variant="filled" onClick={markNow}>
            {t('teaching.mark')}
          </Button>
          <Button onClick={() => void runCommand('teaching.byHand')}>{t('teaching.end')}</Button>
        </div>
      </div>
    </Panel>
  );
}

type Direction = 'undo' | 'redo';

/** On the paper, undo and redo are about what is written there, by keys and by the menus of the system alike. */
function useAnswersTakenBack(paper: RefObject<HTMLElement | null>, asked: readonly Quantity[]): void {
  useEffect(() => {
    const sheet = paper.current;
    if (sheet === null) return;
    const move = (event: Event, direction: Direction | null): void => {
      if (direction === null) return;
      event.preventDefault();
      event.stopPropagation();
      const id = direction === 'undo' ? undoAnswer() : redoAnswer();
      sheet.querySelector<HTMLElement>(`[data-quantity="${CSS.escape(id ?? '')}"]`)?.focus();
      const quantity = asked.find((each) => each.id === id);
      announce(() => movedWords(direction, quantity === undefined ? null : quantityLabel(translate, quantity)));
    };
    const onKeyDown = (event: KeyboardEvent): void => move(event, event.isComposing ? null : directionOfKey(event));
    const onBeforeInput = (event: InputEvent): void => move(event, directions.get(event.inputType) ?? null);
    sheet.addEventListener('keydown', onKeyDown);
    sheet.addEventListener('beforeinput', onBeforeInput);
    return () => {
      sheet.removeEventListener('keydown', onKeyDown);
      sheet.removeEventListener('beforeinput', onBeforeInput);
    };
  }, [paper, asked]);
}

const directions: ReadonlyMap<string, Direction> = new Map([
  ['historyUndo', 'undo'],
  ['historyRedo', 'redo'],
]);

function directionOfKey(event: KeyboardEvent): Direction | null {
  const key = shortcutOf(event);
  if (key === null) return null;
  if (keysOf(commandOf('edit.undo')).includes(key)) return 'undo';
  return keysOf(commandOf('edit.redo')).includes(key) ? 'redo' : null;
}

/** @param what null: there was nothing */
function movedWords(direction: Direction, what: string | null): string {
  if (direction === 'undo')
    return what === null ? translate('commands.whyNothingToUndo') : translate('app.announceUndone', { what });
  return what === null ? translate('commands.whyNothingToRedo') : translate('app.announceRedone', { what });
}

function Given({ document: { network }, quantities }: PaperProps) {
  return (
    <ul className={styles.given}>
      {quantities.filter(isGiven).map((quantity) => {
        const { id, place, rule } = quantity;
        const wire = place !== null && 'connection' in place ? wireNames(network, place) : null;
        return (
          <li key={id}>
            <QuantityName quantity={quantity} />
            {wire !== null && <span className={styles.wire}>{` ${wire.source}→${wire.target}`}</span>}
            {' = '}
            <span className="numbers">{rule.kind === 'number' && fullPrecision(rule.value)}</span>
          </li>
        );
      })}
    </ul>
  );
}
