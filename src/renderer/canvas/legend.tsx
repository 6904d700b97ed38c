// The legend is the control: it says what the wires show, on which scale, and changes it.
import { IconEyeOff, IconNumber123, IconPhotoCircle, IconStack2 } from '@tabler/icons-react';
import { type RefObject, useId, useLayoutEffect, useRef } from 'react';
import type { Scope } from '#core/explain/explanation.ts';
import { isFrozen } from '#core/network/layer-definitions.ts';
import type { Network } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useLiveParameters } from '#renderer/state/stores/comparison.ts';
import { chooseQuantity, useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { focusQuantities, useUi } from '#renderer/state/window/ui-store.ts';
import styles from './legend.module.css';
import { LegendMarks } from './legend-marks.tsx';
import { LegendWord } from './legend-word.tsx';
import { scaleText } from './numbers/value-text.ts';
import { quantitySymbols } from './numbers/wire-quantity.ts';
import { fitScale, type NeuronsShow, neuronFaces, useCanvasView } from './view/canvas-view.ts';
import { useHasMaps, useNeuronsShow } from './view/neurons-show.ts';

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
  const measured = useMeasuredHeight();
  return (
    <div ref={measured} className={styles.root} data-target="legend">
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

/** What lies above the legend stands clear of it. */
function useMeasuredHeight(): RefObject<HTMLDivElement | null> {
  const legend = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = legend.current;
    if (element === null) return;
    const measure = (): void => useCanvasView.setState({ legendHeight: element.offsetHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return legend;
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

const words = {
  row: { label: 'canvas.scopeRow', brief: 'canvas.scopeRowBrief', hint: 'canvas.scopeRowHint' },
  miniBatch: { label: 'canvas.scopeMean', brief: 'canvas.scopeMeanBrief', hint: 'canvas.scopeMeanHint' },
} as const satisfies Record<Scope, object>;

const scopes = Object.keys(words) as readonly Scope[];

/** The one place that switches what all numbers of the window are about: this row alone, or the mean over the mini-batch. */
function ScopeChoice() {
  const t = useTranslate();
  const name = useId();
  const scope = useUi((state) => state.scope);
  return (
    <div className={styles.choices} role="radiogroup" aria-label={t('canvas.scope')}>
      {scopes.map((each) => (
        <label key={each} className={styles.choice} title={t(words[each].hint)}>
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
