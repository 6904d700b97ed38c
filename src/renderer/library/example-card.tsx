// One built-in document on the start page: its network and its data, what one will see, how hard and how long it is.
import { useMemo } from 'react';
import { datasetOf } from '#core/data/dataset-of.ts';
import { DataThumbnail } from './data-thumbnail.tsx';
import { ExampleArticle, type ExampleArticleProps } from './example-article.tsx';
import { NetworkThumbnail } from './network-thumbnail.tsx';

interface ExampleCardProps extends ExampleArticleProps {
  /** False before the page is shown: networks and data of all pictures are made anew, and the page doesn't wait for that. */
  readonly isPictured: boolean;
}

export function ExampleCard({ isPictured, ...props }: ExampleCardProps) {
  const { example } = props;
  const document = useMemo(() => (isPictured ? example.document() : null), [example, isPictured]);
  const dataset = useMemo(
    () => (document?.dataset ? datasetOf(document.dataset, document.training) : null),
    [document],
  );
  return (
    <ExampleArticle
      {...props}
      className="example-card"
      pictures={
        <div className="example-pictures">
          <NetworkThumbnail network={document?.network ?? null} />
          {example.hasData && <DataThumbnail dataset={dataset} />}
        </div>
      }
    />
  );
}
