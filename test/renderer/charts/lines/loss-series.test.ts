import { describe, expect, it } from 'vitest';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { labelOffsets, labelShifts } from '#renderer/charts/lines/end-labels.ts';
import {
  type ChartPoint,
  cutAbove,
  endsOfNamed,
  lineChartOption,
  plottable,
  shownPoints,
} from '#renderer/charts/lines/line-chart-option.ts';
import { hasChangingRate, lossCurves, lossSeries, otherSeries, valueAt } from '#renderer/charts/lines/loss-series.ts';
import { smooth } from '#renderer/charts/lines/smoothing.ts';
import { csvText } from '#renderer/charts/tile/csv.ts';

const rows = [
  { epoch: 0, loss: 0.8, validationLoss: 0.9 },
  { epoch: 1, loss: 0.4, validationLoss: null },
  { epoch: 2, loss: 0.6, validationLoss: 0.7 },
];
const names = { train: 'Train', validation: 'Validation', learningRate: 'Rate' };
const colors = { trainLine: 'black', validationLine: 'purple', inkTertiary: 'gray' };

describe('smoothing', () => {
  it('is the values themselves at 0', () => {
    expect(smooth([3, 1, 2], 0)).toEqual([3, 1, 2]);
  });

  it('starts at the first value and leaves a constant alone', () => {
    expect(smooth([5, 5, 5], 0.9)).toEqual([5, 5, 5].map((value) => expect.closeTo(value, 12)));
    expect(smooth([4, 0], 0.5)).toEqual([4, expect.closeTo(4 / 3, 12)]);
  });

  it('never leaves the range of the values', () => {
    const smoothed = smooth([1, -1, 1, -1, 1], 0.8);
    expect(Math.max(...smoothed)).toBeLessThanOrEqual(1);
    expect(Math.min(...smoothed)).toBeGreaterThanOrEqual(-1);
  });
});

describe('the loss of every epoch', () => {
  it('leaves out epochs without a validation loss', () => {
    expect(lossCurves(rows, 0).validation).toEqual([
      [0, 0.9],
      [2, 0.7],
    ]);
  });

  it('draws train solid and validation dashed, with the raw lines pale behind while smoothing', () => {
    const plain = lossSeries(lossCurves(rows, 0), 0, names, colors);
    expect(plain.map(({ id, dash, faint }) => [id, dash.length > 0, faint])).toEqual([
      ['train', false, false],
      ['validation', true, false],
    ]);
    const smoothed = lossSeries(lossCurves(rows, 0.9), 0.9, names, colors);
    expect(smoothed.map(({ id, faint }) => [id, faint])).toEqual([
      ['raw-train', true],
      ['raw-validation', true],
      ['train', false],
      ['validation', false],
    ]);
    expect(smoothed[0]?.points).toEqual([
      [0, 0.8],
      [1, 0.4],
      [2, 0.6],
    ]);
  });

  it('draws other runs faint, each with its name, colour and dash', () => {
    const runs = [0, 1].map((id) => ({ id, name: `Run ${id + 1}`, rows }));
    const [first, second] = otherSeries(runs, 0, ['a', 'b', 'c', 'd', 'e', 'f']);
    expect(first).toMatchObject({ id: 'run-0', name: 'Run 1', color: 'f', dash: [], faint: true, named: true });
    expect(second).toMatchObject({ color: 'c', dash: [6, 3] });
    expect(first?.points).toEqual(lossCurves(rows, 0).train);
  });

  it('finds the value of an epoch, and none where there is none', () => {
    const { train, validation } = lossCurves(rows, 0);
    expect(valueAt(train, 1)).toBe(0.4);
    expect(valueAt(validation, 1)).toBeNull();
    expect(valueAt([], 0)).toBeNull();
  });

  it('draws the learning rate on a scale of its own, where it changes', () => {
    const constant = rows.map((row) => ({ ...row, learningRate: 0.1 }));
    expect(hasChangingRate(constant)).toBe(false);
    expect(lossCurves(constant, 0).learningRate).toEqual([]);
    const scheduled = rows.map((row) => ({ ...row, learningRate: 0.1 / (row.epoch + 1) }));
    const series = lossSeries(lossCurves(scheduled, 0), 0, names, colors);
    expect(series.at(-1)).toMatchObject({
      id: 'rate',
      hasOwnScale: true,
      points: [
        [0, 0.1],
        [1, 0.05],
        [2, 0.1 / 3],
      ],
    });
  });
});

describe('a table as text', () => {
  it('quotes what would break the columns and disarms what a spreadsheet would calculate', () => {
    expect(csvText(['a,b', 'say "x"', '=1+1', '@cmd', 'two\nlines'], [[1, null, 2, 3, 4]])).toBe(
      '"a,b","say ""x""",\'=1+1,\'@cmd,"two\nlines"\r\n1,,2,3,4\r\n',
    );
  });
});

describe('what ECharts is told', () => {
  const theme = { ink: 'ink', fontUi: 'ui', fontMono: 'mono' } as ThemeColors;
  const model = (logX: boolean, logY: boolean) => ({
    xName: 'Epoch',
    logX,
    logY,
    series: lossSeries(lossCurves([...rows, { epoch: 3, loss: 0, validationLoss: null }], 0), 0, names, colors),
  });

  it('never animates, and shows epoch 0 on a linear axis', () => {
    const option = lineChartOption(model(false, false), theme);
    expect(option.animation).toBe(false);
    expect(option.xAxis).toMatchObject({ type: 'value', min: 0 });
    expect(option.series[0]?.data[0]).toEqual([0, 0.8]);
    expect(option.series[1]?.lineStyle.type).toEqual([6, 4]);
  });

  it('leaves out what has no logarithm', () => {
    const option = lineChartOption(model(true, true), theme);
    expect(option.xAxis.type).toBe('log');
    expect(option.yAxis[0]?.type).toBe('log');
    expect(option.series[0]?.data).toEqual([
      [1, 0.4],
      [2, 0.6],
    ]);
    expect(plottable([[0, 1]], false, true)).toEqual([[0, 1]]);
  });
});

describe('names at the lines’ ends', () => {
  it('stay where they are when there is room', () => {
    expect(labelShifts([20, 60], 14, 100)).toEqual([0, 0]);
  });

  it('part evenly, keeping their order', () => {
    expect(labelShifts([50, 54], 14, 100)).toEqual([-5, 5]);
    expect(labelShifts([54, 50], 14, 100)).toEqual([5, -5]);
  });

  it('never sink below the plot', () => {
    const shifts = labelShifts([98, 99], 14, 100);
    expect(99 + (shifts[1] ?? 0)).toBeLessThanOrEqual(100);
    expect(99 + (shifts[1] ?? 0) - (98 + (shifts[0] ?? 0))).toBe(14);
  });
});

describe('other runs beside the one in front', () => {
  const runOf = (id: number, losses: readonly number[]) => ({
    id,
    name: `Run ${id + 1}`,
    rows: losses.map((loss, epoch) => ({ epoch, loss, validationLoss: null })),
  });
  const modelOf = (own: readonly number[], others: readonly (readonly number[])[], logY = false) => ({
    xName: 'Epoch',
    logX: false,
    logY,
    series: [
      ...otherSeries(
        others.map((losses, id) => runOf(id, losses)),
        0,
        ['a', 'b', 'c', 'd', 'e', 'f'],
      ),
      ...lossSeries(lossCurves(runOf(9, own).rows, 0), 0, names, colors),
    ],
  });

  it('never press it flat: what rises far above it is cut, on a linear axis', () => {
    expect(cutAbove(modelOf([0.7, 0.2], [[0.7, 400]]))).toBe(1);
    expect(cutAbove(modelOf([0.7, 0.2], [[0.7, 2]]))).toBeUndefined();
    expect(cutAbove(modelOf([0.7, 0.2], [[0.7, 400]], true))).toBeUndefined();
    expect(cutAbove(modelOf([0.7, 400], [[0.7, 0.2]]))).toBeUndefined();
    expect(cutAbove(modelOf([], [[0.7, 400]]))).toBeUndefined();
  });

  it('have a name at their ends, but not where all lines begin', () => {
    const long = Array.from({ length: 101 }, () => 0.5);
    const named = (own: readonly number[], other: readonly number[]) =>
      endsOfNamed(modelOf(own, [other])).map(({ line }) => line.id);
    expect(named(long, [0.7, 0.6])).toEqual(['train']);
    expect(named([0.7, 0.6], long)).toEqual(['run-0', 'train']);
    expect(named(long, long.slice(40))).toEqual(['run-0', 'train']);
    expect(named([], long)).toEqual(['run-0']);
  });

  it('keep their names clear of the others wherever they end, and below the upper edge', () => {
    const room = { gap: 14, width: 50, top: 10, bottom: 100 };
    const ends = [
      { id: 'train', x: 30, y: 60 },
      { id: 'validation', x: 34, y: 62 },
      { id: 'long', x: 200, y: 61 },
      { id: 'cut', x: 210, y: -500 },
    ];
    const offsets = labelOffsets(ends, room);
    const at = (id: string) => (ends.find((end) => end.id === id)?.y ?? 0) + (offsets.get(id) ?? 0);
    expect(at('validation') - at('train')).toBe(14);
    expect(at('long')).toBe(61);
    expect(at('cut')).toBe(10);
  });
});

describe('a line of very many points', () => {
  const points = Array.from(
    { length: 20_000 },
    (_, epoch): ChartPoint => [epoch, epoch === 12_345 ? 9 : Math.sin(epoch)],
  );

  it('is drawn with a part of them, in their order, with both ends and every peak', () => {
    const shown = shownPoints(points);
    expect(shown.length).toBeLessThanOrEqual(1000);
    expect(shown[0]).toEqual(points[0]);
    expect(shown.at(-1)).toEqual(points.at(-1));
    expect(shown).toContainEqual([12_345, 9]);
    expect(shown.every(([x], index) => index === 0 || x > (shown[index - 1]?.[0] ?? 0))).toBe(true);
  });

  it('is drawn whole while they are few', () => {
    expect(shownPoints(points.slice(0, 1000))).toHaveLength(1000);
  });
});
