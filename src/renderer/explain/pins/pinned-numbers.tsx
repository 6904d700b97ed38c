// The pinned numbers with their present values, each a way to its explanation.
import { IconPinnedOff } from '@tabler/icons-react';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { unpin, usePins } from '#renderer/state/window/pins-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from '#renderer/ui/panel.module.css';
import { numberTitle, titleText } from '../explain-heading.tsx';
import { visit } from '../explain-view.ts';
import formulaCardStyles from '../formula-card.module.css';
import { useExplanation } from '../use-explanation.ts';

export function PinnedNumbers() {
  const t = useTranslate();
  const targets = usePins((state) => state.targets);
  if (targets.length === 0) return null;
  return (
    <ul className={formulaCardStyles.pinnedNumbers} aria-label={t('explain.pinnedNumbers')}>
      {targets.map((target) => (
        <PinnedNumber key={JSON.stringify(target)} target={target} />
      ))}
    </ul>
  );
}

function PinnedNumber({ target }: { readonly target: ExplanationTarget }) {
  const t = useTranslate();
  const { explanation } = useExplanation(target);
  const isAsked = useUi((state) => state.isQuizOn);
  const title = numberTitle(t, explanation);
  const name = title === null ? t('explain.pinGone') : titleText(t, title);
  return (
    <li className={formulaCardStyles.pinnedNumber}>
      <button type="button" className={styles.link} disabled={title === null} onClick={() => visit(target)}>
        {name}{' '}
        {explanation !== null && !isAsked && (
          <span className={formulaCardStyles.pinnedValue}>{formatNumber(explanation.equation.value)}</span>
        )}
      </button>
      <IconButton
        compact
        icon={<IconPinnedOff size={14} />}
        label={t('explain.unpin', { name })}
        onClick={() => unpin(target)}
      />
    </li>
  );
}
