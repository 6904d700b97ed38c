// The built-in documents as cards: arrow keys move, Enter opens, Ctrl+Enter trains.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ExampleId } from '#core/examples/example.ts';
import { examples } from '#core/examples/examples.ts';
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { columnCount, nextCard } from './card-navigation.ts';
import { ExampleCard } from './example-card.tsx';

interface ExampleGalleryProps {
  readonly onOpen: (id: ExampleId) => void;
  readonly onTrain: (id: ExampleId) => void;
}

export function ExampleGallery({ onOpen, onTrain }: ExampleGalleryProps) {
  const t = useTranslate();
  const titleId = useId();
  const hintId = useId();
  const [current, setCurrent] = useState(0);
  const cards = useRef<(HTMLElement | null)[]>([]);

  useEffect(() => cards.current[0]?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const columns = columnCount(cards.current.map((card) => card?.offsetTop ?? 0));
    const next = nextCard(event.key, current, examples.length, columns);
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
      <div className="example-grid">
        {examples.map((example, index) => (
          <ExampleCard
            key={example.id}
            example={example}
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
  );
}
