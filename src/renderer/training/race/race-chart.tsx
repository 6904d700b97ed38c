// The loss curves of all entrants in one chart.
import { useMemo } from 'react';
import type { Lane } from '#core/training/race/race.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { tooltipTable } from '#renderer/charts/kit/tooltip-table.ts';
import { useThrottled } from '#renderer/charts/kit/use-throttled.ts';
import { LineChartView } from '#renderer/charts/lines/line-chart-view.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { raceColors, raceLines } from './race-lines.ts';

interface RaceChartProps {
  readonly lanes: readonly Lane[];
  readonly names: readonly string[];
  readonly logY: boolean;
  readonly picture: { current: (() => string) | null };
}

/** Milliseconds between two drawings while the race is on. */
const drawingGap = 250;

export function RaceChart({ lanes, names, logY, picture }: RaceChartProps) {
  const t = useTranslate();
  const colors = useThemeColors();
  const shown = useThrottled(lanes, drawingGap);
  const model = useMemo(
    () => ({
      xName: t('training.epoch'),
      logX: false,
      logY,
      series: raceLines(shown, names, raceColors(colors)),
    }),
    [t, shown, names, colors, logY],
  );
  const tooltip = (epoch: number): HTMLElement => raceTooltip(t('timeline.epochName', { epoch }), shown, names, epoch);
  return (
    <LineChartView
      name={t('race.chart')}
      description={t('race.chartDescription')}
      model={model}
      tooltip={tooltip}
      picture={picture}
    />
  );
}

function raceTooltip(heading: string, lanes: readonly Lane[], names: readonly string[], epoch: number): HTMLElement {
  const rows = lanes.flatMap(({ log }, index) => {
    const point = log.find((each) => each.epoch === epoch);
    return point === undefined ? [] : [[names[index] ?? '', shortText(point.loss)]];
  });
  return tooltipTable(heading, rows);
}
