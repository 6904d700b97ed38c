// The loss of every epoch, train and validation, as a live curve.
import { Button, Switch, Tooltip } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { shortText } from '#renderer/ui/field-text.ts';
import styles from '../kit/chart.module.css';
import type { PictureSource } from '../kit/picture-source.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import { tooltipTable } from '../kit/tooltip-table.ts';
import { useThrottled } from '../kit/use-throttled.ts';
import { ChartTile } from '../tile/chart-tile.tsx';
import type { TileTable } from '../tile/tile-table.ts';
import { LineChartView } from './line-chart-view.tsx';
import {
  hasChangingRate,
  type LossCurves,
  type LossRow,
  lossCurves,
  lossSeries,
  type OtherRun,
  otherSeries,
  valueAt,
} from './loss-series.ts';

interface LossChartProps {
  /** One row per epoch, ascending, epoch 0 first. */
  readonly rows: readonly LossRow[];
  readonly others: readonly OtherRun[];
  /** The epoch that is looked at; null: the present one. */
  readonly marker: number | null;
  /** An epoch was clicked, or a place between two. */
  readonly onPick: (epoch: number) => void;
  /** Offered while there is no curve yet. */
  readonly onTrain: () => void;
  /** Why that can't be done; null: it can. */
  readonly whyNot: string | null;
}

/** Milliseconds between two drawings while training; a longer curve takes longer to draw, and moves less. */
const drawingGap = (points: number): number => 110 + points / 8;

export function LossChart({ rows, others, marker, onPick, onTrain, whyNot }: LossChartProps) {
  const t = useTranslate();
  const [view, setView] = useState(plainLossView);
  const picture = useRef<(() => string) | null>(null);
  const shownRows = useThrottled(rows, drawingGap(rows.length));
  const changing = useMemo(() => hasChangingRate(shownRows), [shownRows]);
  const table = (): TileTable => ({
    name: t('charts.lossTable'),
    columns: [
      { header: t('training.epoch'), key: 'epoch' },
      { header: t('training.trainLoss'), key: 'loss' },
      { header: t('training.validationLoss'), key: 'validationLoss' },
      { header: t('charts.learningRate'), key: 'learningRate' },
    ],
    rows: rows.map((row) => [row.epoch, row.loss, row.validationLoss, row.learningRate ?? null]),
    newestFirst: true,
  });
  return (
    <ChartTile
      title={t('charts.title_loss')}
      fileName={t('charts.lossFileName')}
      options={<LossChartOptions view={view} onChange={setView} hasChangingRate={changing} />}
      empty={
        shownRows.length === 0 && others.length === 0 ? <EmptyLossChart onTrain={onTrain} whyNot={whyNot} /> : null
      }
      table={table}
      picture={picture}
    >
      <LossLines rows={shownRows} others={others} marker={marker} onPick={onPick} view={view} picture={picture} />
    </ChartTile>
  );
}

function EmptyLossChart({ onTrain, whyNot }: Pick<LossChartProps, 'onTrain' | 'whyNot'>) {
  const t = useTranslate();
  return (
    <div className={styles.empty}>
      <EmptyState text={t('charts.noLoss')}>
        <Tooltip multiline maw={320} label={whyNot} disabled={whyNot === null}>
          <Button
            size="xs"
            leftSection={<IconPlayerPlayFilled size={12} />}
            aria-label={t('charts.trainNetwork')}
            {...(whyNot === null ? {} : { 'aria-disabled': true, 'data-disabled': true, 'aria-description': whyNot })}
            onClick={onTrain}
          >
            {t('app.train')}
          </Button>
        </Tooltip>
      </EmptyState>
    </div>
  );
}

interface LossLinesProps extends Pick<LossChartProps, 'rows' | 'others' | 'marker' | 'onPick'> {
  readonly view: LossChartView;
  readonly picture: PictureSource;
}

function LossLines({ rows, others, marker, onPick, view, picture }: LossLinesProps) {
  const { logX, logY, smoothing, showsRate } = view;
  const t = useTranslate();
  const colors = useThemeColors();
  const curves = useMemo(() => {
    const all = lossCurves(rows, smoothing);
    return showsRate ? all : { ...all, learningRate: [] };
  }, [rows, smoothing, showsRate]);
  const names = useMemo(
    () => ({
      train: t('charts.train_line'),
      validation: t('charts.validation_line'),
      learningRate: t('charts.rate_line'),
    }),
    [t],
  );
  const model = useMemo(() => {
    const series = [...otherSeries(others, smoothing, colors.classes), ...lossSeries(curves, smoothing, names, colors)];
    return { xName: t('training.epoch'), logX, logY, series };
  }, [t, names, colors, curves, others, smoothing, logX, logY]);
  const tooltip = (epoch: number): HTMLElement =>
    lossTooltip(epoch, curves, {
      ...names,
      epoch: t('timeline.epochName', { epoch }),
      raw: t('charts.raw'),
      smoothed: t('charts.smoothed'),
    });
  const first = rows[0];
  const last = rows.at(-1);
  return (
    <LineChartView
      name={t('charts.lossChart')}
      description={
        first === undefined || last === undefined
          ? t('charts.otherLosses', { count: others.length })
          : t('charts.lossDescription', {
              first: shortText(first.loss),
              last: shortText(last.loss),
              epoch: last.epoch,
            })
      }
      model={model}
      marker={marker}
      tooltip={tooltip}
      onPick={onPick}
      picture={picture}
    />
  );
}

interface LossChartView {
  readonly logX: boolean;
  readonly logY: boolean;
  /** 0 to 0.99. */
  readonly smoothing: number;
  /** Of a run whose rate changes. */
  readonly showsRate: boolean;
}

/** The loss chart's own switches: scales, smoothing, learning rate. */
const plainLossView: LossChartView = { logX: false, logY: false, smoothing: 0, showsRate: true };

interface LossChartOptionsProps {
  readonly view: LossChartView;
  readonly onChange: (view: LossChartView) => void;
  /** Where the rate stays the same there is nothing to show. */
  readonly hasChangingRate: boolean;
}

function LossChartOptions({ view, onChange, hasChangingRate }: LossChartOptionsProps) {
  const t = useTranslate();
  const smoothing = useId();
  const toggle = (key: 'logX' | 'logY' | 'showsRate', label: string) => (
    <Switch label={label} checked={view[key]} onChange={() => onChange({ ...view, [key]: !view[key] })} />
  );
  return (
    <>
      {toggle('logX', t('charts.logX'))}
      {toggle('logY', t('charts.logY'))}
      {hasChangingRate && toggle('showsRate', t('charts.showRate'))}
      <label className={styles.optionsRange} htmlFor={smoothing}>
        <span>{t('charts.smoothing')}</span>
        <output className="numbers">{view.smoothing.toFixed(2)}</output>
      </label>
      <input
        id={smoothing}
        type="range"
        min={0}
        max={0.99}
        step={0.01}
        value={view.smoothing}
        onChange={(event) => onChange({ ...view, smoothing: Number(event.currentTarget.value) })}
      />
    </>
  );
}

interface LossTooltipWords {
  readonly epoch: string;
  readonly raw: string;
  readonly smoothed: string;
  readonly train: string;
  readonly validation: string;
  readonly learningRate: string;
}

const nothing = '–';

/** Tooltip of the loss chart for one epoch: raw and smoothed, train and validation, and the learning rate. */
function lossTooltip(epoch: number, curves: LossCurves, words: LossTooltipWords): HTMLElement {
  const rows = [
    ['', words.raw, words.smoothed],
    [words.train, numberAt(curves.train, epoch), numberAt(curves.smoothedTrain, epoch)],
    [words.validation, numberAt(curves.validation, epoch), numberAt(curves.smoothedValidation, epoch)],
  ];
  const { learningRate } = curves;
  if (learningRate.length > 0) rows.push([words.learningRate, numberAt(learningRate, epoch), '']);
  return tooltipTable(words.epoch, rows);
}

function numberAt(points: LossCurves['train'], epoch: number): string {
  const value = valueAt(points, epoch);
  return value === null ? nothing : shortText(value);
}
