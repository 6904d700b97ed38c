// The lens's chart: factors as bars, their product as a line, what the marks mean, and the numbers of the place pointed at.
import { useMemo, useState } from 'react';
import type { LocalFactor } from '#core/explain/lens/local-factors.ts';
import { layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import { FactorChart } from '#renderer/charts/factors/factor-chart.tsx';
import type { FactorChartModel, FactorSeries } from '#renderer/charts/factors/factor-chart-option.ts';
import type { PictureSource } from '#renderer/charts/kit/picture-source.ts';
import { type ThemeColors, useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { nothingLit, useUi } from '#renderer/state/window/ui-store.ts';
import styles from './lens.module.css';
import { LensPlaces, partOf, placeSymbols } from './lens-places.tsx';
import { activationName, placeName } from './lens-words.ts';
import type { Lens } from './use-lens.ts';

export function LensChart({ lens, picture }: { readonly lens: Lens; readonly picture: PictureSource }) {
  const t = useTranslate();
  const colors = useThemeColors();
  const [pointed, setPointed] = useState<number | null>(null);
  const model = useMemo(() => modelOf(t, lens, colors), [t, lens, colors]);
  const { factors, ground } = lens;
  const pointAt = (place: number | null): void => {
    const factor = place === null ? undefined : factors[place];
    useUi.setState({ highlight: factor === undefined ? nothingLit : [partOf(factor)] });
    setPointed(factor === undefined ? null : place);
  };
  return (
    <>
      <div className={styles.scroll}>
        <FactorChart
          name={t('lens.chart')}
          description={t('lens.chartDescription')}
          model={model}
          pointed={pointed}
          onPoint={pointAt}
          picture={picture}
        >
          <LensPlaces network={ground.subject.network} factors={factors} pointed={pointed} onPoint={setPointed} />
        </FactorChart>
      </div>
      <Legend model={model} />
      <p className={styles.readout} aria-live="polite">
        {readout(t, lens, pointed)}
      </p>
    </>
  );
}

function readout(t: Translate, { ground, factors, other }: Lens, pointed: number | null): string {
  const factor = pointed === null ? undefined : factors[pointed];
  if (factor === undefined || pointed === null) return t('lens.pointHint');
  const here = t('lens.readout', { what: placeName(t, ground.subject.network, factor), ...numbersOf(factor) });
  const beside = other?.factors[pointed];
  if (other === null || beside === undefined) return here;
  const activation = activationName(t, other.activation);
  return t('lens.readoutOther', { readout: here, activation, ...numbersOf(beside) });
}

function numbersOf({ value, product }: LocalFactor): { readonly factor: string; readonly product: string } {
  return { factor: formatNumber(value), product: formatNumber(product) };
}

function modelOf(t: Translate, { ground, factors, other }: Lens, colors: ThemeColors): FactorChartModel {
  const { network } = ground.subject;
  const isWide = factors.some(
    ({ kind, neuron }) => kind === 'slope' && (layerOf(network, neuron.layer)?.units ?? 1) > 1,
  );
  const activation = other === null ? '' : activationName(t, other.activation);
  return {
    labels: factors.map(({ kind, neuron }) =>
      kind === 'weight' ? placeSymbols.weight : `${placeSymbols[kind]} ${nameOfNeuron(network, neuron)}`,
    ),
    series: [
      seriesOf(factors, t('lens.thisFactor'), t('lens.thisProduct'), colors.trainLine, []),
      ...(other === null
        ? []
        : [
            seriesOf(
              other.factors,
              t('lens.otherFactor', { activation }),
              t('lens.otherProduct', { activation }),
              colors.validationLine,
              [6, 4],
            ),
          ]),
    ],
    // A layer of one neuron has no other path's δ in it.
    marks: isWide ? { name: t('lens.layerGradient'), values: factors.map((each) => each.layerGradient) } : null,
  };
}

function seriesOf(
  factors: readonly LocalFactor[],
  factorName: string,
  productName: string,
  color: string,
  dash: readonly number[],
): FactorSeries {
  return {
    factorName,
    productName,
    color,
    dash,
    factors: factors.map(({ value }) => value),
    products: factors.map(({ product }) => product),
  };
}

function Legend({ model }: { readonly model: FactorChartModel }) {
  const t = useTranslate();
  return (
    <ul className={styles.legend}>
      {model.series.flatMap(({ factorName, productName, color, dash }) => [
        <li key={factorName}>
          <svg width="12" height="12" aria-hidden="true">
            <rect x="3" y="1" width="6" height="10" fill={color} fillOpacity="0.55" stroke={color} />
          </svg>
          {factorName}
        </li>,
        <li key={productName}>
          <svg width="26" height="12" aria-hidden="true">
            <line x1="0" y1="6" x2="26" y2="6" stroke={color} strokeWidth="2" strokeDasharray={dash.join(' ')} />
            <circle cx="13" cy="6" r="3.5" fill={color} />
          </svg>
          {productName}
        </li>,
      ])}
      {model.marks !== null && (
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <path className={styles.mark} d="M6 1L11 6L6 11L1 6Z" />
          </svg>
          {model.marks.name}
        </li>
      )}
      <li>{t('lens.signs')}</li>
    </ul>
  );
}
