// Beside the bars: which layer they count, and what the numbers are like in a few figures.
import type { DenseLayer } from '#core/network/network.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import { fullText, shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import styles from './histogram.module.css';
import type { HistogramView } from './histogram-view.ts';
import type { CountedLayer, CountedQuantity } from './use-histogram.ts';

interface HistogramFiguresProps {
  readonly view: HistogramView;
  readonly quantity: CountedQuantity;
  readonly layers: readonly DenseLayer[];
  /** Null: all of them. */
  readonly layer: DenseLayer | null;
  readonly onLayer: (layer: CountedLayer) => void;
}

export function HistogramFigures({ view, quantity, layers, layer, onLayer }: HistogramFiguresProps) {
  const t = useTranslate();
  const { count, notFinite, mean, standardDeviation, zeros, largest } = view.distribution;
  return (
    <div className={styles.side}>
      <select
        className={`${fieldStyles.input} field-select`}
        aria-label={t('histograms.layer')}
        value={layer === null ? 'all' : String(layers.indexOf(layer))}
        onChange={({ currentTarget: { value } }) => onLayer(layers[Number(value)]?.id ?? null)}
      >
        <option value="all">{t('histograms.allLayers')}</option>
        {layers.map(({ id, name }, index) => (
          <option key={id} value={index}>
            {name}
          </option>
        ))}
      </select>
      <dl>
        <Figure name={t('histograms.numbers')} text={fullText(count)} />
        <Figure name={t('histograms.mean')} text={shortText(mean)} full={mean} />
        <Figure name={t('histograms.deviation')} text={shortText(standardDeviation)} full={standardDeviation} />
        <Figure name={t('histograms.zeros')} text={percentText(count === 0 ? 0 : zeros / count)} full={zeros} />
        <Figure name={t(`histograms.largest_${quantity}`)} text={shortText(largest)} full={largest} />
        {notFinite > 0 && (
          <div className={styles.figure} title={t('histograms.notFiniteMeaning')}>
            <dt>{t('histograms.notFinite')}</dt>
            <dd>{notFinite}</dd>
          </div>
        )}
      </dl>
      {view.startCounts !== null && <p className={styles.legend}>{t('histograms.startLegend')}</p>}
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly text: string;
  /** Every digit of it is one hover away. */
  readonly full?: number;
}

function Figure({ name, text, full }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd title={full === undefined ? undefined : fullText(full)}>{text}</dd>
    </div>
  );
}
