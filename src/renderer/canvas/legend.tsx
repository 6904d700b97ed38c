// The legend is the control: it says what the wires show, on which scale, and changes it.
import { IconEyeOff, IconNumber123, IconPhotoCircle, IconStack2 } from '@tabler/icons-react';
import { type RefObject, useId, useLayoutEffect, useRef } from 'react';
import type { Network } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { chooseQuantity, useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { focusQuantities, useUi } from '#renderer/state/window/ui-store.ts';
import styles from './legend.module.css';
import { hasFrozenWires, hasNeuronsOff, scopes, scopeWords } from './legend-content.ts';
import { LegendMarks } from './legend-marks.tsx';
import { scaleText } from './numbers/value-text.ts';
import { quantitySymbols } from './numbers/wire-quantity.ts';
import { measuresAsStyle, useLegendDensity, useWeakWiresText } from './use-legend-density.ts';
import { fitScale, type NeuronsShow, neuronFaces, useCanvasView } from './view/canvas-view.ts';
import { useHasMaps, useNeuronsShow } from './view/neurons-show.ts';

interface LegendProps {
  readonly network: Network;
}

export function Legend({ network }: LegendProps) {
  const t = useTranslate();
  const quantity = useShownQuantity();
  const isCompared = useLiveParameters() !== null && quantity === 'weight';
  const title = useId();
  const legend = useRef<HTMLDivElement>(null);
  useMeasuredHeight(legend);
  const density = useLegendDensity(legend, network);
  return (
    <div
      ref={legend}
      className={styles.root}
      style={measuresAsStyle(density)}
      data-density={density}
      data-target="legend"
    >
      <div className={styles.choices} role="radiogroup" aria-labelledby={title}>
        <span id={title} className={styles.title}>
          {t('canvas.wiresShow')}
        </span>
        {focusQuantities.map((each) => (
          <label key={each} className={styles.choice} title={t(`canvas.${each}`)}>
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
      <div className={styles.signs}>
        <Sample kind="negative" label={t('canvas.negative')} />
        <Sample kind="positive" label={t('canvas.positive')} />
        {hasFrozenWires(network) && <Sample kind="frozen" label={t('canvas.frozen')} />}
        {hasNeuronsOff(network) && <Sample kind="off" label={t('canvas.off')} hint={t('canvas.offHint')} />}
        {isCompared && <Sample kind="ghost" label={t('canvas.ghost')} hint={t('canvas.ghostHint')} />}
        <LegendMarks />
        <ScaleButton />
        <WeakWiresSwitch />
        {(quantity === 'gradient' || quantity === 'update') && <PerLayerSwitch />}
      </div>
    </div>
  );
}

/** What lies above the legend stands clear of it. */
function useMeasuredHeight(legend: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = legend.current;
    if (element === null) return;
    const measure = (): void => useCanvasView.setState({ legendHeight: element.offsetHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [legend]);
}

interface SampleProps {
  readonly kind: 'negative' | 'positive' | 'frozen' | 'off' | 'ghost';
  readonly label: string;
  /** More than there is room for. */
  readonly hint?: string;
}

function Sample({ kind, label, hint = label }: SampleProps) {
  return (
    <span className={styles.sign} title={hint}>
      <span className={styles.sample} data-kind={kind} aria-hidden="true" />
      <span className={styles.word}>{label}</span>
    </span>
  );
}

function ScaleButton() {
  const t = useTranslate();
  const scale = scaleText(useCanvasView((state) => state.scale));
  const label = t('canvas.fitScale', { scale });
  return (
    <button type="button" className={styles.scale} aria-label={label} title={label} onClick={fitScale}>
      {scale}
    </button>
  );
}

/** That some are left out is never done in silence; pressed, all are drawn. */
function WeakWiresSwitch() {
  const t = useTranslate();
  const showsWeak = useCanvasView((state) => state.showsWeak);
  const text = useWeakWiresText();
  if (text === null) return null;
  return (
    <button
      type="button"
      className={`${styles.scale} legend-weak`}
      aria-pressed={showsWeak}
      title={t(showsWeak ? 'canvas.hideWeak' : 'canvas.showWeak')}
      onClick={() => useCanvasView.setState({ showsWeak: !showsWeak })}
    >
      <span className={styles.long}>{text}</span>
      <IconEyeOff className={styles.icon} size={16} stroke={1.6} aria-hidden="true" />
    </button>
  );
}

function PerLayerSwitch() {
  const t = useTranslate();
  const perLayer = useUi((state) => state.scalePerLayer);
  return (
    <button
      type="button"
      className={styles.scale}
      aria-pressed={perLayer}
      title={t('canvas.perLayerHint')}
      onClick={() => useUi.setState({ scalePerLayer: !perLayer })}
    >
      <span className={styles.long}>{t('canvas.perLayer')}</span>
      <IconStack2 className={styles.icon} size={16} stroke={1.6} aria-hidden="true" />
    </button>
  );
}

/** The part of the legend that chooses what the discs of the neurons hold. */
function NeuronFaces() {
  const t = useTranslate();
  const title = useId();
  const shown = useNeuronsShow();
  const hasMaps = useHasMaps();
  return (
    <div className={styles.choices} role="radiogroup" aria-labelledby={title}>
      <span id={title} className={styles.title}>
        {t('legend.neuronsShow')}
      </span>
      {neuronFaces.map((each) => {
        const isRefused = each === 'map' && !hasMaps;
        return (
          <label key={each} className={styles.choice} title={t(isRefused ? 'legend.noMaps' : `legend.${each}Hint`)}>
            <input
              type="radio"
              name={title}
              value={each}
              checked={each === shown}
              aria-disabled={isRefused}
              onChange={() => {
                if (!isRefused) useCanvasView.setState({ neuronsShow: each });
              }}
            />
            <span className={styles.long}>{t(`legend.${each}`)}</span>
            <FaceIcon face={each} />
          </label>
        );
      })}
    </div>
  );
}

/** Where there is no room for the word. */
function FaceIcon({ face }: { readonly face: NeuronsShow }) {
  const Icon = face === 'value' ? IconNumber123 : IconPhotoCircle;
  return <Icon className={styles.icon} size={17} stroke={1.6} aria-hidden="true" />;
}

/** The one place that switches what all numbers of the window are about: this row alone, or the mean over the mini-batch. */
function ScopeChoice() {
  const t = useTranslate();
  const name = useId();
  const scope = useUi((state) => state.scope);
  return (
    <div className={styles.choices} role="radiogroup" aria-label={t('canvas.scope')}>
      {scopes.map((each) => (
        <label key={each} className={styles.choice} title={t(scopeWords[each].hint)}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === scope}
            onChange={() => useUi.setState({ scope: each })}
          />
          <LegendWord word={t(scopeWords[each].label)} brief={t(scopeWords[each].brief)} />
        </label>
      ))}
    </div>
  );
}

interface LegendWordProps {
  readonly word: string;
  readonly brief: string;
}

/** With a shorter sign for where there is no room; the word stays its name. */
function LegendWord({ word, brief }: LegendWordProps) {
  return (
    <>
      <span className={styles.full}>{word}</span>
      <span className={styles.brief} aria-hidden="true">
        {brief}
      </span>
    </>
  );
}
