// The first card of the start page, large: a still at first, and learning by itself once the window is idle.
import { lazy, Suspense } from 'react';
import { DataThumbnail } from './data-thumbnail.tsx';
import { ExampleArticle } from './example-article.tsx';
import { type PicturedProps, usePictured } from './example-card.tsx';
import styles from './hero-card.module.css';
import { NetworkThumbnail } from './network-thumbnail.tsx';

/** What trains and draws it is fetched when nothing else is to be done. */
const livePictures = () => import('./live-pictures.tsx');
const LivePictures = lazy(async () => ({ default: (await livePictures()).LivePictures }));

export function HeroCard({ isPictured, ...props }: PicturedProps) {
  const { example } = props;
  const { network, dataset } = usePictured(example, isPictured);
  const still = (
    <div className={styles.pictures}>
      <NetworkThumbnail network={network} />
      <DataThumbnail dataset={dataset} />
    </div>
  );
  return (
    <ExampleArticle
      {...props}
      className={styles.root}
      isHero
      pictures={isPictured ? <Suspense fallback={still}>{<LivePictures example={example} />}</Suspense> : still}
    />
  );
}
