// One built-in document on the start page: its picture, what one will see, how hard and how long it is.
import { Button } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useId, useMemo } from 'react';
import type { Example } from '#core/examples/example.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NetworkThumbnail } from './network-thumbnail.tsx';

interface ExampleCardProps {
  readonly example: Example;
  /** False before the page is shown: the networks of all pictures are made anew, and the page doesn't wait for that. */
  readonly isPictured: boolean;
  /** Reached by Tab; the others by arrow keys. */
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onTrain: () => void;
  readonly ref: Ref<HTMLElement>;
}

export function ExampleCard({ example, isPictured, current, onFocus, onOpen, onTrain, ref }: ExampleCardProps) {
  const t = useTranslate();
  const titleId = useId();
  const network = useMemo(() => (isPictured ? example.document().network : null), [example, isPictured]);
  const title = t(`examples.${example.id}-title`);
  const tabIndex = current ? 0 : -1;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    const withControl = event.ctrlKey || event.metaKey;
    if (!withControl && event.target !== event.currentTarget) return;
    event.preventDefault();
    event.stopPropagation();
    if (!withControl) onOpen();
    else if (example.hasData) onTrain();
  };

  return (
    <article
      ref={ref}
      className="example-card"
      aria-labelledby={titleId}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <NetworkThumbnail network={network} />
      <h4 className="example-title" id={titleId}>
        {title}
      </h4>
      <p className="example-line">{t(`examples.${example.id}-line`)}</p>
      <p className="example-meta">
        <span>{t(`examples.${example.level}`)}</span>
        <span>{t('examples.minutes', { count: example.minutes })}</span>
      </p>
      <div className="example-buttons">
        <Button size="xs" tabIndex={tabIndex} aria-label={t('library.openExample', { title })} onClick={onOpen}>
          {t('library.openCard')}
        </Button>
        {example.hasData && (
          <Button
            size="xs"
            variant={current ? 'filled' : 'light'}
            tabIndex={tabIndex}
            leftSection={<IconPlayerPlayFilled size={12} />}
            aria-label={t('library.trainExample', { title })}
            onClick={onTrain}
          >
            {t('library.trainCard')}
          </Button>
        )}
      </div>
    </article>
  );
}
