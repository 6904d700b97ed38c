// The Explain panel: where any number of the canvas comes from, from the formula down to a check without the chain rule.
import './style-order.ts';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect } from 'react';
import type { Explanation, ParameterUpdate } from '#core/explain/explanation.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { isAskable } from '#core/explain/quiz.ts';
import { textbookFormulas } from '#core/explain/textbook.ts';
import type { UpdatePartKind } from '#core/explain/update/update-split.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { moveExplain, useUi } from '#renderer/state/window/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Formula } from '#renderer/ui/formula.tsx';
import styles from '#renderer/ui/panel.module.css';
import { CheckView } from './check-view.tsx';
import { EquationView } from './equation-view.tsx';
import explainStyles from './explain.module.css';
import { ExplainHeading, numberTitle } from './explain-heading.tsx';
import { ExplainSection } from './explain-section.tsx';
import { signOf } from './factor-button.tsx';
import { FactorSizes } from './factor-sizes.tsx';
import { LocalDerivativeView } from './local-derivative-view.tsx';
import { MetricView } from './metric/metric-view.tsx';
import { NumberTabs } from './number-tabs.tsx';
import { PathsView } from './paths-view.tsx';
import { PinnedNumbers } from './pins/pinned-numbers.tsx';
import { QuizGate } from './quiz/quiz-gate.tsx';
import { ResultLine } from './result-line.tsx';
import { RowWalker } from './row-walker.tsx';
import sectionsStyles from './sections.module.css';
import { UpdateView } from './update-view.tsx';
import { type ExplainedNumber, useExplanation } from './use-explanation.ts';
import { useExplainFollowing } from './use-following.ts';
import { clearHighlight } from './use-highlight.ts';
import { useVisibleArithmetic } from './use-visible-arithmetic.ts';
import { WhatIfSection } from './what-if/what-if-section.tsx';

/** Parts of an update that come from elsewhere than the gradient of the data's loss. */
const afterTheGradient: readonly UpdatePartKind[] = ['l1', 'l2', 'clipping', 'weightDecay'];

export function ExplainPanel() {
  const t = useTranslate();
  const target = useUi((state) => state.explainTrail[state.explainPosition] ?? null);
  useEffect(() => clearHighlight, []);
  useExplainFollowing();
  if (target === null) {
    return (
      <EmptyState text={t('explain.empty')}>
        <Button size="xs" onClick={() => void runCommand('explain.graph')}>
          {t('commands.explain_graph')}
        </Button>
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the whole panel, each has its button too
    <div className={`${styles.content} ${explainStyles.root}`} onKeyDown={moveByKeys}>
      {target.kind === 'metric' ? (
        <MetricView key={JSON.stringify(target)} target={target} />
      ) : (
        <NumberView target={target} />
      )}
    </div>
  );
}

function NumberView({ target }: { readonly target: ExplanationTarget }) {
  const t = useTranslate();
  const number = useExplanation(target);
  const { explanation, gone, isTried } = number;
  return (
    <>
      <ExplainHeading title={numberTitle(t, explanation)} />
      <PinnedNumbers />
      {explanation === null ? (
        <p className={explainStyles.note}>
          {t(gone ? 'explain.gone' : isTried ? 'explain.triedHasNoTarget' : 'explain.notComputed')}
        </p>
      ) : (
        <Explained key={JSON.stringify(target)} number={number} explanation={explanation} />
      )}
    </>
  );
}

interface ExplainedProps {
  readonly number: ExplainedNumber;
  readonly explanation: Explanation;
}

function Explained({ number, explanation }: ExplainedProps) {
  const isAsked = useUi((state) => state.isQuizOn) && isAskable(explanation.equation);
  return (
    <>
      <NumberTabs explanation={explanation} />
      <ScopeBar number={number} explanation={explanation} />
      {isAsked ? (
        <QuizGate key={JSON.stringify(explanation.view)} equation={explanation.equation}>
          <Answered number={number} explanation={explanation} />
        </QuizGate>
      ) : (
        <Answered number={number} explanation={explanation} />
      )}
    </>
  );
}

/** The number with all that stands behind it. */
function Answered({ number, explanation }: ExplainedProps) {
  const t = useTranslate();
  const { equation, local, update, checkedParameter, notes, target } = explanation;
  const shown = useVisibleArithmetic(equation);
  return (
    <>
      <div className={styles.framedCard}>
        <EquationView equation={equation} shown={shown} />
        <ResultLine equation={equation} shown={shown} />
      </div>
      {notes.map((note) => (
        <p className={explainStyles.note} key={note}>
          {t(`explain.note_${note}`)}
        </p>
      ))}
      <WordsView explanation={explanation} />
      {checkedParameter !== null && <CheckView number={number} isPrepared={isPrepared(update)} />}
      <div className={explainStyles.folds}>
        <FactorSizes equation={equation} />
        <PathsView number={number} explanation={explanation} />
        {local !== null && <LocalDerivativeView local={local} />}
        {update !== null && (
          <UpdateView
            update={update}
            isAboutChange={target.kind === 'weightUpdate'}
            isReasonKnown={notes.includes('frozen') || notes.includes('switchedOff')}
          />
        )}
        {!notes.includes('switchedOff') && <WhatIfSection target={target} />}
      </div>
    </>
  );
}

function isPrepared(update: ParameterUpdate | null): boolean {
  if (update === null) return false;
  return update.isFrozen || update.split.some(({ kind }) => afterTheGradient.includes(kind));
}

/** Alt with ← and →, as in a browser. */
function moveByKeys(event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  moveExplain(event.key === 'ArrowLeft' ? -1 : 1);
}

interface ScopeBarProps {
  readonly number: ExplainedNumber;
  readonly explanation: Explanation;
}

/** Choice of the rows that the number is about: one row that can be walked through, or the mean over the mini-batch. The legend switches. */
function ScopeBar({ number, explanation }: ScopeBarProps) {
  const t = useTranslate();
  const { view, equation } = explanation;
  if (view === null) return <p className={styles.detail}>{t('explain.sameForEveryRow')}</p>;
  if (view.scope === 'row' && number.isTried) return <p className={styles.detail}>{t('data.tryOwn')}</p>;
  return (
    <div className={explainStyles.scopeBar}>
      <span className={`${styles.detail} scope-name`}>
        {t(view.scope === 'row' ? 'canvas.scopeRow' : 'canvas.scopeMean')}
      </span>
      {view.scope === 'row' ? (
        <RowWalker row={view.row} rows={number} />
      ) : (
        equation.parts.length > 0 && (
          <span className={styles.detail}>{t('explain.batchOf', { count: equation.parts.length })}</span>
        )
      )}
    </div>
  );
}

/** The number in two plain sentences; the textbook's formula for those who want it. */
function WordsView({ explanation }: { readonly explanation: Explanation }) {
  const t = useTranslate();
  return (
    <ExplainSection title={t('explain.words')}>
      <p>{t(wordsKey(explanation), explanation.equation.values)}</p>
      <details className={sectionsStyles.explainMore}>
        <summary>{t('explain.more')}</summary>
        <Formula tex={textbookFormulas[explanation.target.kind]} layout="line" />
      </details>
    </ExplainSection>
  );
}

function wordsKey({ target, equation }: Explanation): MessageKey {
  const { code, value } = equation;
  if (target.kind === 'weightGradient') return `explain.words_weightGradient_${signOf(value)}`;
  if (target.kind === 'biasGradient') return `explain.words_biasGradient_${signOf(value)}`;
  if (code === 'input' || code === 'prediction' || code === 'predictionGradient') return `explain.words_${code}`;
  return `explain.words_${target.kind}`;
}
