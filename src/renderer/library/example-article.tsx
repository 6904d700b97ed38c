// Card of an example: reached by arrow keys, opened with Enter, trained with Ctrl+Enter, with a button for each.
import { Button, Group } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import type { Example } from '#core/examples/example.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from './example-card.module.css';

export interface ExampleArticleProps {
  readonly example: Example;
  /** Reached by Tab; the others by arrow keys. */
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onTrain: () => void;
  readonly ref: Ref<HTMLElement>;
}

interface FrameProps extends ExampleArticleProps {
  readonly className: string | undefined;
  /** The one that is meant to be pressed first. */
  readonly isHero?: boolean;
  readonly pictures: ReactNode;
}

export function ExampleArticle(props: FrameProps) {
  const { example, current, onFocus, onOpen, onTrain, ref, className, isHero = false, pictures } = props;
  const t = useTranslate();
  const titleId = useId();
  const title = t(`examples.${example.id}-title`);
  const tabIndex = current ? 0 : -1;
  const size = isHero ? 'sm' : 'xs';
  const Title = isHero ? 'h2' : 'h4';

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
      className={className}
      aria-labelledby={titleId}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {pictures}
      <div className={styles.words}>
        {isHero && <p className={styles.kicker}>{t('library.heroKicker')}</p>}
        <Title className={styles.title} id={titleId}>
          {title}
        </Title>
        <p className={styles.line}>{t(`examples.${example.id}-line`)}</p>
        <p className={styles.meta}>
          <span>{t(`examples.${example.level}`)}</span>
          <span>{t('examples.minutes', { count: example.minutes })}</span>
        </p>
        <Group gap="sm">
          {example.hasData && (
            <Button
              size={size}
              variant={isHero ? 'filled' : 'light'}
              tabIndex={tabIndex}
              leftSection={<IconPlayerPlayFilled size={12} />}
              aria-label={t('library.trainExample', { title })}
              onClick={onTrain}
            >
              {t('app.train')}
            </Button>
          )}
          <Button size={size} tabIndex={tabIndex} aria-label={t('library.openExample', { title })} onClick={onOpen}>
            {t('library.openCard')}
          </Button>
        </Group>
      </div>
    </article>
  );
}
