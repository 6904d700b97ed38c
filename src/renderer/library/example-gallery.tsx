// The built-in documents as cards, chapter by chapter: arrow keys move, Enter opens, Ctrl+Enter trains.
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { ExampleChapter, ExampleId } from '#core/examples/example.ts';
import { examples } from '#core/examples/examples.ts';
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type CardPlace, nextCard } from './card-navigation.ts';
import { ExampleCard } from './example-card.tsx';

/** In the order in which the examples come to them. */
const chapters: readonly ExampleChapter[] = [...new Set(examples.map(({ chapter }) => chapter))];

/** They fill a window; the others follow when it is shown. */
const firstChapters = 4;

interface ExampleGalleryProps {
  readonly onOpen: (id: ExampleId) => void;
  readonly onTrain: (id: ExampleId) => void;
}

/** Drawn once: what else the start page shows comes and goes beside it. */
export const ExampleGallery = memo(function ExampleGallery({ onOpen, onTrain }: ExampleGalleryProps) {
  const t = useTranslate();
  const titleId = useId();
  const hintId = useId();
  const [current, setCurrent] = useState(0);
  const isShown = useDeferredValue(true, false);
  const cards = useRef<(HTMLElement | null)[]>([]);

  useEffect(() => cards.current[0]?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = nextCard(event.key, current, cards.current.map(placeOf));
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    cards.current[next]?.focus();
  };

  return (
    <section className="start-examples" aria-labelledby={titleId} aria-describedby={hintId} onKeyDown={onKeyDown}>
      <h2 id={titleId}>{t('library.examples')}</h2>
      <p className="start-hint" id={hintId}>
        {t('library.examplesHint', { train: shownShortcut('Ctrl+Enter') })}
      </p>
      {(isShown ? chapters : chapters.slice(0, firstChapters)).map((chapter) => (
        <section key={chapter} className="example-chapter" aria-labelledby={`${titleId}-${chapter}`}>
          <h3 className="example-chapter-title" id={`${titleId}-${chapter}`}>
            {t(`examples.chapter-${chapter}`)}
          </h3>
          <div className="example-grid">
            {[...examples.entries()]
              .filter(([, example]) => example.chapter === chapter)
              .map(([index, example]) => (
                <ExampleCard
                  key={example.id}
                  example={example}
                  isPictured={isShown}
                  current={index === current}
                  onFocus={() => setCurrent(index)}
                  onOpen={() => onOpen(example.id)}
                  onTrain={() => onTrain(example.id)}
                  ref={(card) => {
                    cards.current[index] = card;
                  }}
                />
              ))}
          </div>
        </section>
      ))}
    </section>
  );
});

/** In the window, since each chapter has a grid of its own. */
function placeOf(card: HTMLElement | null): CardPlace {
  const { left = 0, top = 0 } = card?.getBoundingClientRect() ?? {};
  return { left: Math.round(left), top: Math.round(top) };
}
