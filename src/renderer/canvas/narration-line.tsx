// The sentence under the drawing that tells what a stage does, with its numbers, each of which is explained when clicked.
import { Fragment, type RefObject, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import type { Piece } from '#core/explain/narrated.ts';
import { quantityAttributes } from '#core/explain/quantity-attributes.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { fullPrecision } from '#core/numeric/digits.ts';
import type { Stage } from '#core/training/stages.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { useTerm } from '#renderer/state/training/term-session.ts';
import { openExplain, useUi } from '#renderer/state/window/ui-store.ts';
import { isWithheld, useWithheld } from '#renderer/state/window/withheld-store.ts';
import { nameText } from './geometry/name-text.ts';
import { narration } from './numbers/narration.ts';
import { stageLines } from './numbers/stage-lines.ts';
import { termNarration } from './numbers/term-narration.ts';
import styles from './overlays.module.css';
import { useCanvasView } from './view/canvas-view.ts';

export function NarrationLine({ document }: { readonly document: NetworkDocument }) {
  const stage = useRun((state) => state.stage);
  const line = useRef<HTMLDivElement>(null);
  useHeightInView(line, stage !== null);
  return (
    <div ref={line} className={styles.canvasFootSentence}>
      {stage !== null && <StageNarration document={document} stage={stage} />}
    </div>
  );
}

/** What is drawn is to stand clear of it. */
function useHeightInView(line: RefObject<HTMLElement | null>, isThere: boolean): void {
  useLayoutEffect(() => {
    const element = line.current;
    if (!isThere || element === null) return;
    const measure = (): void =>
      useCanvasView.setState(({ narrationHeight }) => ({
        narrationHeight: Math.max(narrationHeight, element.offsetHeight),
      }));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
      useCanvasView.setState({ narrationHeight: 0 });
    };
  }, [line, isThere]);
}

interface StageNarrationProps {
  readonly document: NetworkDocument;
  readonly stage: Stage;
}

function StageNarration({ document, stage }: StageNarrationProps) {
  const t = useTranslate();
  const shown = useTerm();
  const withoutNumbers = useWithheld(isWithheld);
  const { network } = document;
  const { term, neuron } = shown;
  if (!withoutNumbers && shown.stage === stage && term !== null && neuron !== null && 'layers' in stage) {
    const name = nameText(nameOfNeuron(network, neuron));
    return (
      <p className={styles.narration} role="status">
        {termNarration(t, name, stage.kind, term)}
        <span className={styles.narrationTerm}>
          {t('canvas.termOf', { index: shown.index + 1, count: shown.count })}
        </span>
      </p>
    );
  }
  return (
    <p className={styles.narration} role="status">
      <span>{narration(t, network, stage)}</span>
      {!withoutNumbers && <StageLines document={document} stage={stage} />}
    </p>
  );
}

function StageLines({ document, stage }: StageNarrationProps) {
  const values = useSyncExternalStore(onShownValues, shownValues);
  const selection = useUi((state) => state.selection);
  const scope = useUi((state) => state.scope);
  const t = useTranslate();
  const lines = useMemo(
    () => (values === null ? [] : stageLines({ t, document, values, stage, selection, scope })),
    [t, document, values, stage, selection, scope],
  );
  return lines.map(({ target, pieces, scope: ofLine }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stage's lines stand still
    <span className={styles.narrationLine} key={at}>
      {pieces.map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: so do a line's pieces
        <Fragment key={place}>
          <PieceView piece={piece} target={target} scope={ofLine} />
        </Fragment>
      ))}
    </span>
  ));
}

interface PieceViewProps {
  readonly piece: Piece;
  readonly target: ExplanationTarget;
  readonly scope: 'row' | 'miniBatch';
}

/** The keyboard does it with E on the part; the line itself is read as a sentence. */
function PieceView({ piece: { text, factor, below }, target, scope }: PieceViewProps) {
  if (below !== undefined) return <sub>{below}</sub>;
  if (factor === null) return text;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done by the command Explain.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same is done by the command Explain.
    <span
      className={styles.narrationNumber}
      {...quantityAttributes(factor.code, factor.values, scope)}
      title={fullPrecision(factor.value)}
      onClick={() => openExplain(target)}
    >
      {text}
    </span>
  );
}
