// The first card of the start page, large: a still at first, and learning by itself once the window is idle.
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { datasetOf } from '#core/data/dataset-of.ts';
import { DataThumbnail } from './data-thumbnail.tsx';
import { ExampleArticle, type ExampleArticleProps } from './example-article.tsx';
import { NetworkThumbnail } from './network-thumbnail.tsx';

/** What trains and draws it is fetched when nothing else is to be done. */
const livePictures = () => import('./live-pictures.tsx');
const LivePictures = lazy(async () => ({ default: (await livePictures()).LivePictures }));

interface HeroCardProps extends ExampleArticleProps {
  readonly isPictured: boolean;
}

export function HeroCard({ isPictured, ...props }: HeroCardProps) {
  const { example } = props;
  const isIdle = useIdleWindow();
  const document = useMemo(() => (isPictured ? example.document() : null), [example, isPictured]);
  const dataset = useMemo(
    () => (document?.dataset ? datasetOf(document.dataset, document.training) : null),
    [document],
  );
  const still = (
    <div className="hero-pictures">
      <NetworkThumbnail network={document?.network ?? null} />
      <DataThumbnail dataset={dataset} />
    </div>
  );
  return (
    <ExampleArticle
      {...props}
      className="hero-card"
      isHero
      pictures={isIdle ? <Suspense fallback={still}>{<LivePictures example={example} />}</Suspense> : still}
    />
  );
}

/** True once the letters are there and nothing else waits to be done. */
function useIdleWindow(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let handle = 0;
    let isGone = false;
    void window.document.fonts.ready.then(() => {
      if (!isGone) handle = requestIdleCallback(() => setIsIdle(true));
    });
    return () => {
      isGone = true;
      cancelIdleCallback(handle);
    };
  }, []);
  return isIdle;
}
