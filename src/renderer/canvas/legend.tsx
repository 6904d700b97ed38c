// The legend is the control: it says what the wires show, on which scale, and changes it.
import { IconEyeOff, IconStack2 } from '@tabler/icons-react';
import { useId } from 'react';
import { isFrozen } from '#core/network/layer-definitions.ts';
import type { Network } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { chooseQuantity, useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { focusQuantities, useUi } from '#renderer/state/window/ui-store.ts';
import { NeuronFaces } from './legend-faces.tsx';
import { LegendMarks } from './legend-marks.tsx';
import { LegendWord } from './legend-word.tsx';
import { scaleText } from './numbers/value-text.ts';
import { quantitySymbols } from './numbers/wire-quantity.ts';
import { ScopeChoice } from './scope-choice.tsx';
import { fitScale, useCanvasView } from './view/canvas-view.ts';
import './legend.css';

function hasFrozenWires({ layers, connections }: Network): boolean {
  const frozen = new Set(layers.filter(isFrozen).map(({ id }) => id));
  return connections.some((connection) => connection.frozen !== undefined || frozen.has(connection.target));
}

interface LegendProps {
  readonly network: Network;
}

export function Legend({ network }: LegendProps) {
  const t = useTranslate();
  const quantity = useShownQuantity();
  const isCompared = useLiveParameters() !== null && quantity === 'weight';
  const title = useId();
  return (
    <div className="canvas-legend">
      <div className="legend-choices" role="radiogroup" aria-labelledby={title}>
        <span id={title} className="legend-title">
          {t('canvas.wiresShow')}
        </span>
        {focusQuantities.map((each) => (
          <label key={each} className="legend-choice" title={t(`canvas.${each}`)}>
            <input
              type="radio"
              name={title}
              value={each}
              checked={each === quantity}
              onChange={() => chooseQuantity(each)}
            />
            <LegendWord word={t(`canvas.${each}`)} brief={quantitySymbols[each]} />
          </label>
        ))}
      </div>
      <ScopeChoice />
      <NeuronFaces />
      <div className="legend-signs">
        <Sample kind="negative" label={t('canvas.negative')} />
        <Sample kind="positive" label={t('canvas.positive')} />
        {hasFrozenWires(network) && <Sample kind="frozen" label={t('canvas.frozen')} />}
        {network.layers.some(({ switchedOff }) => switchedOff !== undefined) && (
          <Sample kind="off" label={t('canvas.off')} hint={t('canvas.offHint')} />
        )}
        {isCompared && <Sample kind="ghost" label={t('canvas.ghost')} hint={t('canvas.ghostHint')} />}
        <LegendMarks />
        <ScaleButton />
        <WeakWiresSwitch />
        {(quantity === 'gradient' || quantity === 'update') && <PerLayerSwitch />}
      </div>
    </div>
  );
}

interface SampleProps {
  readonly kind: 'negative' | 'positive' | 'frozen' | 'off' | 'ghost';
  readonly label: string;
  /** More than there is room for. */
  readonly hint?: string;
}

function Sample({ kind, label, hint = label }: SampleProps) {
  return (
    <span className="legend-sign" title={hint}>
      <span className="legend-sample" data-kind={kind} aria-hidden="true" />
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

/** How many are left out, which is never done in silence; pressed, all are drawn. */
function WeakWiresSwitch() {
  const t = useTranslate();
  const notDrawn = useCanvasView((state) => state.notDrawn);
  const showsWeak = useCanvasView((state) => state.showsWeak);
  if (notDrawn === 0 && !showsWeak) return null;
  const text = showsWeak ? t('canvas.weakDrawn') : t('canvas.weakNotDrawn', { shown: notDrawn.toLocaleString('en') });
  return (
    <button
      type="button"
      className="legend-scale legend-weak"
      aria-pressed={showsWeak}
      title={t(showsWeak ? 'canvas.hideWeak' : 'canvas.showWeak')}
      onClick={() => useCanvasView.setState({ showsWeak: !showsWeak })}
    >
      <span className="legend-long">{text}</span>
      <IconEyeOff className="legend-icon" size={16} stroke={1.6} aria-hidden="true" />
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
      <span className="legend-long">{t('canvas.perLayer')}</span>
      <IconStack2 className="legend-icon" size={16} stroke={1.6} aria-hidden="true" />
    </button>
  );
}
