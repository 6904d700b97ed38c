// The one place that switches what all numbers of the window are about: this row alone, or the mean over the mini-batch.
import { useId } from 'react';
import type { Scope } from '#core/explain/explanation.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { LegendWord } from './legend-word.tsx';

const words = {
  row: { label: 'canvas.scopeRow', brief: 'canvas.scopeRowBrief', hint: 'canvas.scopeRowHint' },
  miniBatch: { label: 'canvas.scopeMean', brief: 'canvas.scopeMeanBrief', hint: 'canvas.scopeMeanHint' },
} as const satisfies Record<Scope, object>;

const scopes = Object.keys(words) as readonly Scope[];

export function ScopeChoice() {
  const t = useTranslate();
  const name = useId();
  const scope = useUi((state) => state.scope);
  return (
    <div className="legend-choices" role="radiogroup" aria-label={t('canvas.scope')}>
      {scopes.map((each) => (
        <label key={each} className="legend-choice" title={t(words[each].hint)}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === scope}
            onChange={() => useUi.setState({ scope: each })}
          />
          <LegendWord word={t(words[each].label)} brief={t(words[each].brief)} />
        </label>
      ))}
    </div>
  );
}
