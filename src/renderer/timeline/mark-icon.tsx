// A mark on the timeline: an icon at its place, its words as a tooltip.
import {
  IconAlertTriangleFilled,
  IconArrowFork,
  IconBookmarkFilled,
  IconDiamondFilled,
  IconPinFilled,
  IconStarFilled,
} from '@tabler/icons-react';
import type { MessageKey } from '#messages/catalogue.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { Mark, MarkKind } from './marks.ts';
import styles from './moment.module.css';

const icons = {
  bestValidation: IconStarFilled,
  bestTraining: IconStarFilled,
  bookmark: IconBookmarkFilled,
  saved: IconPinFilled,
  edit: IconDiamondFilled,
  fork: IconArrowFork,
  divergence: IconAlertTriangleFilled,
} as const satisfies { readonly [Kind in MarkKind]: unknown };

const texts = {
  bestValidation: 'timeline.markBestValidation',
  bestTraining: 'timeline.markBestTraining',
  bookmark: 'timeline.markBookmark',
  saved: 'timeline.markSaved',
  edit: 'timeline.markEdit',
  fork: 'timeline.markFork',
  divergence: 'timeline.markDivergence',
} as const satisfies { readonly [Kind in MarkKind]: MessageKey };

/** Lowest validation loss: epoch 31. */
export function markText(t: Translate, { kind, run = 0, name = '' }: Mark, epoch: number): string {
  return t(texts[kind], { epoch, number: run + 1, name });
}

interface MarkIconProps {
  readonly mark: Mark;
  /** CSS length from the line's start. */
  readonly left: string;
  readonly epoch: number;
}

export function MarkIcon({ mark, left, epoch }: MarkIconProps) {
  const t = useTranslate();
  const Icon = icons[mark.kind];
  return (
    <span className={styles.mark} data-kind={mark.kind} style={{ left }} title={markText(t, mark, epoch)}>
      <Icon size={12} aria-hidden />
    </span>
  );
}
