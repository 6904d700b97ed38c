// The loss of every epoch, train and validation, as a live curve.
import { Button } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { shortText } from '#renderer/ui/field-text.ts';
import { ChartTile } from './chart-tile.tsx';
import { downloadText, downloadUrl } from './download.ts';
import { LineChartView } from './line-chart-view.tsx';
import { LossChartOptions, plainLossView } from './loss-chart-options.tsx';
import { type LossRow, lossCsv, lossCurves, lossSeries, type OtherRun, otherSeries } from './loss-series.ts';
import { LossTable } from './loss-table.tsx';
import { lossTooltip } from './loss-tooltip.ts';
import { useThemeColors } from './theme-colors.ts';
import { useThrottled } from './use-throttled.ts';

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
}

/** Milliseconds between two drawings while training; a longer curve takes longer to draw, and moves less. */
const drawingGap = (points: number): number => 110 + points / 8;

export function LossChart({ rows, others, marker, onPick, onTrain }: LossChartProps) {
  const t = useTranslate();
  const [view, setView] = useState(plainLossView);
  const picture = useRef<(() => string) | null>(null);
  const shownRows = useThrottled(rows, drawingGap(rows.length));
  const empty = shownRows.length === 0;
  const fileName = t('charts.lossFileName');
  return (
    <ChartTile
      title={t('charts.loss')}
      actions={
        empty ? undefined : (
          <LossChartOptions
            view={view}
            onChange={setView}
            onExportPicture={view.asTable ? null : () => downloadUrl(`${fileName}.png`, picture.current?.() ?? '')}
            onExportCsv={() => downloadText(`${fileName}.csv`, 'text/csv', lossCsv(rows))}
          />
        )
      }
    >
      {empty && <EmptyLossChart onTrain={onTrain} />}
      {!empty && view.asTable && <LossTable rows={shownRows} />}
      {!empty && !view.asTable && (
        <LossLines rows={shownRows} others={others} marker={marker} onPick={onPick} view={view} picture={picture} />
      )}
    </ChartTile>
  );
}

function EmptyLossChart({ onTrain }: { readonly onTrain: () => void }) {
  const t = useTranslate();
  return (
    <div className="chart-empty">
      <EmptyState text={t('charts.noLoss')}>
        <Button
          size="xs"
          leftSection={<IconPlayerPlayFilled size={12} />}
          aria-label={t('charts.trainNetwork')}
          onClick={onTrain}
        >
          {t('charts.train')}
        </Button>
      </EmptyState>
    </div>
  );
}

interface LossLinesProps extends Pick<LossChartProps, 'rows' | 'others' | 'marker' | 'onPick'> {
  readonly view: typeof plainLossView;
  readonly picture: { current: (() => string) | null };
}

function LossLines({ rows, others, marker, onPick, view: { logX, logY, smoothing }, picture }: LossLinesProps) {
  const t = useTranslate();
  const colors = useThemeColors();
  const curves = useMemo(() => lossCurves(rows, smoothing), [rows, smoothing]);
  const model = useMemo(() => {
    const names = { train: t('charts.train_line'), validation: t('charts.validation_line') };
    const series = [...otherSeries(others, smoothing, colors.classes), ...lossSeries(curves, smoothing, names, colors)];
    return { xName: t('charts.epoch'), logX, logY, series };
  }, [t, colors, curves, others, smoothing, logX, logY]);
  const tooltip = (epoch: number): HTMLElement =>
    lossTooltip(epoch, curves, {
      epoch: t('charts.epochNumber', { epoch }),
      raw: t('charts.raw'),
      smoothed: t('charts.smoothed'),
      train: t('charts.train_line'),
      validation: t('charts.validation_line'),
    });
  const first = rows[0];
  const last = rows.at(-1);
  return (
    <LineChartView
      name={t('charts.lossChart')}
      description={t('charts.lossDescription', {
        first: shortText(first?.loss ?? 0),
        last: shortText(last?.loss ?? 0),
        epoch: last?.epoch ?? 0,
      })}
      model={model}
      marker={marker}
      tooltip={tooltip}
      onPick={onPick}
      picture={picture}
    />
  );
}
