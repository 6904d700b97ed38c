// The legend is the control: it says what the wires show, on which scale, and changes it.
import { useId } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { focusQuantities, useUi } from '#renderer/state/ui-store.ts';
import { chooseQuantity, fitScale, useCanvasView, useShownQuantity } from './canvas-view.ts';
import { scaleText } from './value-text.ts';

export function Legend() {
  const t = useTranslate();
  const quantity = useShownQuantity();
  const title = useId();
  return (
    <div className="canvas-legend">
      <div className="legend-choices" role="radiogroup" aria-labelledby={title}>
        <span id={title} className="legend-title">
          {t('canvas.wiresShow')}
        </span>
        {focusQuantities.map((each) => (
          <label key={each} className="legend-choice">
            <input
              type="radio"
              name={title}
              value={each}
              checked={each === quantity}
              onChange={() => chooseQuantity(each)}
            />
            <span>{t(`canvas.${each}`)}</span>
          </label>
        ))}
      </div>
      <div className="legend-signs">
        <SignSample sign="negative" label={t('canvas.negative')} />
        <SignSample sign="positive" label={t('canvas.positive')} />
        <ScaleButton />
        {(quantity === 'gradient' || quantity === 'update') && <PerLayerSwitch />}
      </div>
    </div>
  );
}

function SignSample({ sign, label }: { readonly sign: 'negative' | 'positive'; readonly label: string }) {
  return (
    <span className="legend-sign" title={label}>
      <span className="legend-sample" data-sign={sign} aria-hidden="true" />
      <span className="legend-word">{label}</span>
    </span>
  );
}

function ScaleButton() {
  const t = useTranslate();
  const scale = scaleText(useCanvasView((state) => state.scale));
  const label = t('canvas.fitScale', { scale });
  return (
    <button type="button" className="legend-scale" aria-label={label} title={label} onClick={fitScale}>
      {scale}
    </button>
  );
}

function PerLayerSwitch() {
  const t = useTranslate();
  const perLayer = useUi((state) => state.scalePerLayer);
  return (
    <button
      type="button"
      className="legend-scale"
      aria-pressed={perLayer}
      title={t('canvas.perLayerHint')}
      onClick={() => useUi.setState({ scalePerLayer: !perLayer })}
    >
      {t('canvas.perLayer')}
    </button>
  );
}
