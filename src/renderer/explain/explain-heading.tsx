// Heading of an explanation: symbol and place, with the way back and forward through the visited numbers.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Explanation, ExplanationPlace } from '#core/explain/explanation.ts';
import { CommandIconButton } from '#renderer/commands/command-icon-button.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { canPin, explainedNow, isPinned, usePins } from '#renderer/state/window/pins-store.ts';
import { moveExplain, useUi } from '#renderer/state/window/ui-store.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './explain.module.css';
import { useExplainView } from './explain-view.ts';

/** The plain symbol is what screen readers and scripts read; the typeset one is for the eye. */
export interface HeadingTitle {
  readonly symbol: string;
  readonly tex: string;
  /** Empty: it belongs to the network as a whole. */
  readonly place: string;
}

export function ExplainHeading({ title }: { readonly title: HeadingTitle | null }) {
  return (
    <header className={styles.heading}>
      <TrailButtons />
      {title !== null && <NumberTitle title={title} />}
      <span className={styles.headingEnd}>
        <PinButton />
        <CommandIconButton compact id="explain.quiz" pressed={useUi((state) => state.isQuizOn)} />
        <CommandIconButton compact id="explain.graph" />
      </span>
    </header>
  );
}

function PinButton() {
  const target = useUi(explainedNow);
  const isPressed = usePins(() => target !== null && isPinned(target));
  const isFree = usePins(() => target !== null && canPin(target));
  if (target === null) return null;
  return <CommandIconButton compact id="explain.pin" pressed={isPressed} disabled={!isFree} />;
}

export function numberTitle(t: ReturnType<typeof useTranslate>, explanation: Explanation | null): HeadingTitle | null {
  if (explanation === null) return null;
  const { plainSymbol, equation, place } = explanation;
  return { symbol: plainSymbol, tex: equation.symbol, place: textOf(t, place) };
}

/** Such as ∂L/∂w · x2 → h1, in plain characters. */
export function titleText(t: ReturnType<typeof useTranslate>, { symbol, place }: HeadingTitle): string {
  return place === '' ? symbol : t('explain.headingAtPlace', { symbol, place });
}

function TrailButtons() {
  const t = useTranslate();
  const length = useUi((state) => state.explainTrail.length);
  const position = useUi((state) => state.explainPosition);
  return (
    <div className={styles.trail}>
      <IconButton
        compact
        icon={<IconArrowLeft size={16} />}
        label={t('explain.back')}
        shortcut="Alt+←"
        disabled={position <= 0}
        onClick={() => moveExplain(-1)}
      />
      <IconButton
        compact
        icon={<IconArrowRight size={16} />}
        label={t('explain.forward')}
        shortcut="Alt+→"
        disabled={position >= length - 1}
        onClick={() => moveExplain(1)}
      />
    </div>
  );
}

function NumberTitle({ title }: { readonly title: HeadingTitle }) {
  const { tex, place } = title;
  const t = useTranslate();
  const text = titleText(t, title);
  return (
    <h2 className={styles.title} ref={useVisitedHeading(text)} tabIndex={-1}>
      <span className="unseen">{text}</span>
      <span className={styles.titleShown} aria-hidden>
        <Formula tex={tex} />
        {place !== '' && (
          <span className={styles.place} title={place}>
            {place}
          </span>
        )}
      </span>
    </h2>
  );
}

/** Brings the heading of a new number into view; the focus follows when the way there was inside the panel. */
function useVisitedHeading(text: string) {
  const ref = useRef<HTMLHeadingElement>(null);
  const visits = useExplainView((state) => state.visits);
  const seenVisits = useRef(visits);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another number
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' });
    if (seenVisits.current !== visits) ref.current?.focus({ preventScroll: true });
    seenVisits.current = visits;
  }, [text, visits]);
  return ref;
}

function textOf(t: ReturnType<typeof useTranslate>, place: ExplanationPlace): string {
  if (place.kind === 'network') return '';
  return place.kind === 'neuron' ? place.neuron : t('explain.placeWire', place);
}
