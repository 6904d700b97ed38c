// The curves of a race, as lines of a chart and as a file.
import type { Lane } from '#core/training/race/race.ts';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import type { LineSeries } from '#renderer/charts/lines/line-chart-option.ts';
import { csvText } from '#renderer/charts/tile/csv.ts';

/** One for each entrant. */
export function raceColors({ trainLine, positive, negative, validationLine, classes }: ThemeColors): readonly string[] {
  return [trainLine, positive, negative, validationLine, classes[2] ?? trainLine, classes[4] ?? trainLine];
}

const dash: readonly number[] = [6, 4];

/** Every other line is dashed, so that none is told by its colour alone; empty: unbroken. */
export function dashOf(index: number): readonly number[] {
  return index % 2 === 1 ? dash : [];
}

export function raceLines(lanes: readonly Lane[], names: readonly string[], colors: readonly string[]): LineSeries[] {
  return lanes.map(({ log }, index) => ({
    id: String(index),
    name: names[index] ?? '',
    points: log.map(({ epoch, loss }) => [epoch, loss] as const),
    color: colors[index] ?? '',
    dash: dashOf(index),
    faint: false,
    named: true,
  }));
}

/** One row for each epoch that any entrant has a point of, one column for each entrant. */
export function raceCsv(lanes: readonly Lane[], names: readonly string[]): string {
  const curves = lanes.map(({ log }) => new Map(log.map(({ epoch, loss }) => [epoch, loss])));
  const epochs = [...new Set(curves.flatMap((curve) => [...curve.keys()]))].sort((a, b) => a - b);
  const rows = epochs.map((epoch) => [epoch, ...curves.map((curve) => curve.get(epoch) ?? null)]);
  return csvText(['epoch', ...names], rows);
}
