// What is explained: its symbol and its place, with the way back and forward through the visited numbers.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Explanation, ExplanationPlace } from '#core/explain/explanation.ts';
import { CommandIconButton } from '#renderer/commands/command-icon-button.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { moveExplain, useUi } from '#renderer/state/ui-store.ts';
import { Formula } from '#renderer/ui/formula.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useExplainView } from './explain-view.ts';

export function ExplainHeading({ explanation }: { readonly explanation: Explanation | null }) {
  return (
    <header className="explain-heading">
      <TrailButtons />
      {explanation !== null && <NumberTitle explanation={explanation} />}
      <span className="explain-heading-end">
        <CommandIconButton compact id="explain.graph" />
      </span>
    </header>
  );
}

function TrailButtons() {
  const t = useTranslate();
  const length = useUi((state) => state.explainTrail.length);
  const position = useUi((state) => state.explainPosition);
  return (
    <div className="explain-trail">
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

/** The plain text is what screen readers and scripts read; the typeset symbol is for the eye. */
function NumberTitle({ explanation }: { readonly explanation: Explanation }) {
  const t = useTranslate();
  const { plainSymbol, place, equation } = explanation;
  const placeText = textOf(t, place);
  const text = placeText === '' ? plainSymbol : t('explain.headingAtPlace', { symbol: plainSymbol, place: placeText });
  return (
    <h2 className="explain-title" ref={useVisitedHeading(text)} tabIndex={-1}>
      <span className="unseen">{text}</span>
      <span className="explain-title-shown" aria-hidden>
        <Formula tex={equation.symbol} />
        {placeText !== '' && (
          <span className="explain-place" title={placeText}>
            {placeText}
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
