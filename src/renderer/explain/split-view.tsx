// Parts of an update: named, as signed bars that add up to Δw, and what each of them means.
import type { ParameterUpdate } from '#core/explain/explanation.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { nothingLit } from '#renderer/state/window/ui-store.ts';
import { SignedSum } from './signed-sum.tsx';

interface SplitViewProps {
  readonly update: ParameterUpdate;
  /** Δw or Δb, in plain characters. */
  readonly symbol: string;
}

export function SplitView({ update: { split, change }, symbol }: SplitViewProps) {
  const t = useTranslate();
  // Plain descent has one part, which is the whole.
  if (split.length < 2) return null;
  const terms = split.map(({ kind, value }) => ({
    key: kind,
    label: t(`explain.part_${kind}`),
    value,
    parts: nothingLit,
  }));
  return (
    <div className="update-split">
      <h4>{t('explain.split')}</h4>
      <SignedSum
        caption={t('explain.split')}
        termHead={t('explain.splitPart')}
        terms={terms}
        sumLabel={t('explain.sumOf', { symbol })}
        sum={change.value}
      />
      <details className="update-lines">
        <summary>{t('explain.splitMeanings')}</summary>
        <dl className="part-words">
          {split.map(({ kind }) => (
            <div key={kind}>
              <dt>{t(`explain.part_${kind}`)}</dt>
              <dd>{t(`explain.partWords_${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
