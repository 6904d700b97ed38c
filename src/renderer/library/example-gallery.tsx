// The built-in documents as cards, one of them large and in front: arrow keys move, Enter opens, Ctrl+Enter trains.
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Example, ExampleChapter, ExampleId } from '#core/examples/example.ts';
import { exampleById, examples } from '#core/examples/examples.ts';
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type CardPlace, nextCard } from './card-navigation.ts';
import type { ExampleArticleProps } from './example-article.tsx';
import { ExampleCard } from './example-card.tsx';
import styles from './example-gallery.module.css';
import { HeroCard } from './hero-card.tsx';
import startStyles from './start.module.css';

const hero = exampleById('circle');
/** As the arrow keys walk over them. */
const cardsInOrder: readonly Example[] = [hero, ...examples.filter((example) => example !== hero)];

/** In the order in which the examples come to them. */
const chapters: readonly ExampleChapter[] = [...new Set(examples.map(({ chapter }) => chapter))];

/** They fill a window; the others follow when it is shown. */
const firstChapters = 3;

interface ExampleGalleryProps {
  /** The first frame has been seen: what is below it and the pictures follow. */
  readonly isShown: boolean;
  /** Between the first card and the others; the same element as long as it need not be drawn anew. */
  readonly shelf: ReactNode;
  readonly onOpen: (id: ExampleId) => void;
  readonly onTrain: (id: ExampleId) => void;
  readonly onTour: () => void;
}

/** Drawn once: what else the start page shows comes and goes beside it. */
export const ExampleGallery = memo(function ExampleGallery(props: ExampleGalleryProps) {
  const { isShown, shelf, onOpen, onTrain, onTour } = props;
  const t = useTranslate();
  const titleId = useId();
  const hintId = useId();
  const [current, setCurrent] = useState(0);
  const cards = useRef<(HTMLElement | null)[]>([]);

  useEffect(() => cards.current[0]?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // Lessons stand between the cards, and have keys of their own.
    if (!cards.current.some((each) => each?.contains(event.target as Node))) return;
    const next = nextCard(event.key, current, cards.current.map(placeOf));
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    cards.current[next]?.focus();
  };

  const card = (index: number, example: Example): ExampleArticleProps => ({
    example,
    current: index === current,
    onFocus: () => setCurrent(index),
    onOpen: () => onOpen(example.id),
    onTrain: () => onTrain(example.id),
    ref: (element) => {
      cards.current[index] = element;
    },
  });

  return (
    <section className={styles.root} aria-labelledby={titleId} aria-describedby={hintId} onKeyDown={onKeyDown}>
      <HeroCard isPictured={isShown} {...card(0, hero)} />
      {shelf}
      <NewHere onTour={onTour} />
      <div className={styles.head}>
        <h2 id={titleId}>{t('library.examples')}</h2>
        <p className={startStyles.hint} id={hintId}>
          {t('library.examplesHint', { train: shownShortcut('Ctrl+Enter') })}
        </p>
      </div>
      <div className={styles.chapters}>
        {(isShown ? chapters : chapters.slice(0, firstChapters)).map((chapter) => (
          <section key={chapter} className={styles.chapter} aria-labelledby={`${titleId}-${chapter}`}>
            <h3 className={styles.chapterTitle} id={`${titleId}-${chapter}`}>
              {t(`examples.chapter-${chapter}`)}
            </h3>
            <div className={styles.grid}>
              {[...cardsInOrder.entries()]
                .filter(([index, example]) => index > 0 && example.chapter === chapter)
                .map(([index, example]) => (
                  <ExampleCard key={example.id} isPictured={isShown} {...card(index, example)} />
                ))}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
});

/** In the window, since each chapter has a grid of its own. */
function placeOf(card: HTMLElement | null): CardPlace {
  const { left = 0, top = 0 } = card?.getBoundingClientRect() ?? {};
  return { left: Math.round(left), top: Math.round(top) };
}

/** For whoever has never seen this: the way through the arithmetic of one neuron, a stage at a time. */
function NewHere({ onTour }: { readonly onTour: () => void }) {
  const t = useTranslate();
  const lineId = useId();
  return (
    <div className={styles.newHere}>
      <div>
        <p className={styles.newHereTitle}>{t('library.newHere')}</p>
        <p className={styles.newHereLine} id={lineId}>
          {t('library.newHereLine')}
        </p>
      </div>
      <Button rightSection={<IconArrowRight size={14} />} aria-describedby={lineId} onClick={onTour}>
        {t('library.tour')}
      </Button>
    </div>
  );
}
