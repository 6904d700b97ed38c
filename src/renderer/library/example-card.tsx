// One built-in document on the start page: its network and its data, what one will see, how hard and how long it is.
import { useInViewport } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { Example } from '#core/examples/example.ts';
import type { Network } from '#core/network/network.ts';
import { DataThumbnail } from './data-thumbnail.tsx';
import { ExampleArticle, type ExampleArticleProps } from './example-article.tsx';
import styles from './example-card.module.css';
import { NetworkThumbnail } from './network-thumbnail.tsx';

export interface PicturedProps extends ExampleArticleProps {
  /** False before the page is shown: networks and data of pictures are made anew, and the page doesn't wait for that. */
  readonly isPictured: boolean;
}

/** Its pictures are made when it is first scrolled into view. */
export function ExampleCard({ isPictured, ...props }: PicturedProps) {
  const { example } = props;
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [wasSeen, setWasSeen] = useState(false);
  if (inViewport && !wasSeen) setWasSeen(true);
  const { network, dataset } = usePictured(example, isPictured && wasSeen);
  return (
    <ExampleArticle
      {...props}
      className={styles.root}
      pictures={
        <div ref={ref} className={styles.pictures}>
          <NetworkThumbnail network={network} />
          {example.hasData && <DataThumbnail dataset={dataset} />}
        </div>
      }
    />
  );
}

interface Pictured {
  readonly network: Network | null;
  readonly dataset: Dataset | null;
}

export function usePictured(example: Example, isPictured: boolean): Pictured {
  const document = useMemo(() => (isPictured ? example.document() : null), [example, isPictured]);
  const dataset = useMemo(
    () => (document?.dataset ? datasetOf(document.dataset, document.training) : null),
    [document],
  );
  return { network: document?.network ?? null, dataset };
}
